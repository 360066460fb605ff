import * as fc from 'fast-check';
import { ascending } from '../../../core/summary/ascending';
import { NO_TIME } from '../../../core/summary/summary-columns';

describe('ascending', () => {
  it('should order the values that are there, with the record of each', () => {
    const { values, records } = ascending(Int32Array.of(30, NO_TIME, 10, 20, 10, 0));
    expect([...values]).toEqual([0, 10, 10, 20, 30]);
    expect([...records]).toEqual([5, 2, 4, 3, 0]);
  });

  it('should keep the longest times exact', () => {
    const longest = 0x7fffffff;
    const { values, records } = ascending(Int32Array.of(longest, longest - 1));
    expect([...values]).toEqual([longest - 1, longest]);
    expect([...records]).toEqual([1, 0]);
  });

  it('should always order as sorting does, whatever the size of the values', () => {
    const value = fc.oneof(
      fc.nat(20),
      fc.nat(5_000),
      fc.nat(5_000_000),
      fc.nat(0x7fffffff),
      fc.constant(NO_TIME),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (list) => {
        const { values, records } = ascending(Int32Array.from(list));
        const sorted = list.filter((seconds) => seconds !== NO_TIME).sort((a, b) => a - b);
        expect([...values]).toEqual(sorted);
        expect([...records].map((record) => list[record])).toEqual(sorted);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it('should order a column once', () => {
    const column = Int32Array.of(2, 1);
    expect(ascending(column)).toBe(ascending(column));
  });

  it('should have nothing of a column without values', () => {
    expect(ascending(Int32Array.of(NO_TIME, NO_TIME)).values).toHaveLength(0);
  });
});
