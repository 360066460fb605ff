import fc from 'fast-check';
import { parseIsoDay } from '../../../core/date/civil-date';
import { formatWall, parseIsoWall } from '../../../core/date/wall-time';
import {
  dayOfSerial,
  serialOfDay,
  serialOfWall,
  wallOfSerial,
} from '../../../core/workbook/excel-serial';

const wall = (iso: string): number => parseIsoWall(iso) ?? Number.NaN;

describe('excel serials', () => {
  it.each([
    ['1900-01-01T00:00:00', 1],
    ['1900-02-28T00:00:00', 59],
    ['1900-03-01T00:00:00', 61],
    ['1970-01-01T00:00:00', 25_569],
    ['2026-11-22T12:00:00', 46_348.5],
  ])('should write %s as %d', (iso, serial) => {
    expect(serialOfWall(wall(iso))).toBe(serial);
    expect(formatWall(wallOfSerial(serial))).toBe(iso);
  });

  it('should read the 1904 system', () => {
    expect(formatWall(wallOfSerial(44_886.5, true))).toBe('2026-11-22T12:00:00');
  });

  it('should give whole serials to days', () => {
    const day = parseIsoDay('2026-11-22') ?? Number.NaN;
    expect(serialOfDay(day)).toBe(46_348);
    expect(dayOfSerial(46_348.999)).toBe(day);
  });

  it('should always come back to the second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: wall('1900-03-01T00:00:00'), max: wall('2199-12-31T23:59:59') }),
        (time) => wallOfSerial(serialOfWall(time)) === time,
      ),
      { seed: 42, numRuns: 2_000 },
    );
  });
});
