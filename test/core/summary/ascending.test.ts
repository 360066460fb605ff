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

  it('should order a column once', () => {
    const column = Int32Array.of(2, 1);
    expect(ascending(column)).toBe(ascending(column));
  });

  it('should have nothing of a column without values', () => {
    expect(ascending(Int32Array.of(NO_TIME, NO_TIME)).values).toHaveLength(0);
  });
});
