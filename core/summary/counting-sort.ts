/**
 * Sorts items by a whole number from 0 to below `size`; those of the same number stay in their
 * order, so that sorting by one key after another sorts by all of them, the last one first.
 */
export function countingSort(
  items: Int32Array,
  size: number,
  keyOf: (item: number) => number,
): Int32Array {
  const next = new Int32Array(size + 1);
  for (let index = 0; index < items.length; index += 1) {
    const after = keyOf(items[index] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key < size; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? 0;
    const key = keyOf(item);
    const place = next[key] ?? 0;
    sorted[place] = item;
    next[key] = place + 1;
  }
  return sorted;
}
