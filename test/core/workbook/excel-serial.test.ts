import fc from 'fast-check';
import { parseIsoDay } from '../../../core/date/civil-date';
import { parseIsoWall } from '../../../core/date/wall-time';
import { wallOfSerial } from '../../../core/record/wall-of-serial';
import { serialOfDay, serialOfWall } from '../../../core/workbook/excel-serial';

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
  });

  it('should give whole serials to days', () => {
    expect(serialOfDay(parseIsoDay('2026-11-22') ?? Number.NaN)).toBe(46_348);
  });

  it('should always be read back to the second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: wall('1900-01-01T00:00:00'), max: wall('2199-12-31T23:59:59') }),
        (time) => wallOfSerial(serialOfWall(time)) === time,
      ),
      { seed: 42, numRuns: 2_000 },
    );
  });
});
