import { countingSort } from '../../../core/summary/counting-sort';

describe('countingSort', () => {
  it('should sort by the key and keep items of the same key in their order', () => {
    const items = Int32Array.of(31, 12, 22, 11, 30);
    expect([...countingSort(items, 3, (item) => item % 10)]).toEqual([30, 31, 11, 12, 22]);
  });

  it('should leave what it is given as it is', () => {
    const items = Int32Array.of(2, 1);
    countingSort(items, 3, (item) => item);
    expect([...items]).toEqual([2, 1]);
  });

  it('should have nothing to say of nothing', () => {
    expect(countingSort(new Int32Array(0), 1, () => 0)).toHaveLength(0);
  });
});
