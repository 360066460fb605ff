import fc from 'fast-check';
import { formatWall, parseIsoWall } from '../../../core/date/wall-time';
import { wallOfSerial } from '../../../core/record/wall-of-serial';

const shown = (serial: number, date1904?: boolean) => {
  const wall = wallOfSerial(serial, date1904);
  return wall === undefined ? undefined : formatWall(wall);
};

describe('wallOfSerial', () => {
  it.each([
    [1, '1900-01-01T00:00:00'],
    [59, '1900-02-28T00:00:00'],
    [61, '1900-03-01T00:00:00'],
    [25569, '1970-01-01T00:00:00'],
    [43563.359259259261, '2019-04-08T08:37:20'],
    [46348.999999, '2026-11-23T00:00:00'],
    [2958465, '9999-12-31T00:00:00'],
  ])('should read %d as %s', (serial, expected) => {
    expect(shown(serial)).toBe(expected);
  });

  it('should read serials that count from 1904', () => {
    expect(shown(0, true)).toBe('1904-01-01T00:00:00');
    expect(shown(42101, true)).toBe('2019-04-08T00:00:00');
  });

  it.each([0, 60, 60.5, -1, 2958466, NaN, Infinity])('should have no date for %d', (serial) => {
    expect(wallOfSerial(serial)).toBeUndefined();
  });

  it('should come back from every second it is written from', () => {
    const from = parseIsoWall('1900-03-01T00:00:00') ?? 0;
    const to = parseIsoWall('9999-12-31T23:59:59') ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (wall) => {
        expect(wallOfSerial(wall / 86_400 + 25_569)).toBe(wall);
      }),
      { seed: 11 },
    );
  });
});
