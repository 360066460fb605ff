/** @jest-environment node */
import fc from 'fast-check';
import { type Area, containsArea, intersection } from '../../../preview/model/area';
import { formatArea, parseAddress } from '../../../preview/model/a1-address';
import { areaDifference } from '../../../preview/model/area-difference';
import { shiftArea } from '../../../preview/model/shift-area';

const areas = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 10 }),
  columns: fc.integer({ min: 1, max: 10 }),
});
const size = ({ rows, columns }: Area) => rows * columns;

it('should read back every address it writes', () => {
  fc.assert(
    fc.property(areas, (area) => {
      expect(parseAddress(formatArea(area))?.area).toEqual(area);
    }),
    { seed: 20_261_122 },
  );
});

it('should cut a hole without losing or doubling cells', () => {
  fc.assert(
    fc.property(areas, areas, (area, hole) => {
      const parts = areaDifference(area, hole);
      const shared = intersection(area, hole);
      const left = parts.reduce((sum, part) => sum + size(part), 0);
      expect(left).toBe(size(area) - (shared ? size(shared) : 0));
      for (const [index, part] of parts.entries()) {
        expect(containsArea(area, part)).toBe(true);
        expect(intersection(part, hole)).toBeUndefined();
        for (const other of parts.slice(index + 1))
          expect(intersection(part, other)).toBeUndefined();
      }
    }),
    { seed: 20_261_122 },
  );
});

it('should bring an area back when inserted rows are deleted again', () => {
  fc.assert(
    fc.property(areas, areas, (area, at) => {
      const wide = { ...at, column: 0, columns: 100 };
      const pushed = shiftArea(area, wide, 'down');
      expect(pushed && shiftArea(pushed, wide, 'up')).toEqual(area);
    }),
    { seed: 20_261_122 },
  );
});

it.each([
  [
    { row: 5, rows: 2 },
    { row: 1, rows: 2 },
    { row: 3, rows: 2 },
  ],
  [
    { row: 5, rows: 4 },
    { row: 6, rows: 2 },
    { row: 5, rows: 2 },
  ],
  [
    { row: 5, rows: 4 },
    { row: 4, rows: 2 },
    { row: 4, rows: 3 },
  ],
  [
    { row: 5, rows: 2 },
    { row: 9, rows: 2 },
    { row: 5, rows: 2 },
  ],
])('should follow deleted rows (%j without %j)', (area, gone, left) => {
  const wide = (one: { row: number; rows: number }) => ({ ...one, column: 0, columns: 3 });
  expect(shiftArea(wide(area), wide(gone), 'up')).toEqual(wide(left));
});

it('should lose an area whose rows are all deleted, and leave one that is only partly below', () => {
  const area = { row: 2, column: 2, rows: 2, columns: 3 };
  expect(shiftArea(area, { row: 0, column: 0, rows: 9, columns: 9 }, 'up')).toBeUndefined();
  expect(shiftArea(area, { row: 0, column: 3, rows: 1, columns: 1 }, 'down')).toEqual(area);
});
