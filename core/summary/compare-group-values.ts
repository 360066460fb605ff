import type { GroupValue } from './summary-columns';

/** Orders rows by their group values, the first key first. */
export function compareGroups(left: readonly GroupValue[], right: readonly GroupValue[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    const order = other === undefined ? 1 : compareGroupValues(value, other);
    if (order !== 0) return order;
  }
  return 0;
}

/** Orders group values by rank, then numbers by size and texts by their characters. */
export function compareGroupValues(left: GroupValue, right: GroupValue): number {
  if (left.rank !== right.rank) return left.rank - right.rank;
  const [one, other] = [left.value, right.value];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [oneText, otherText] = [String(one), String(other)];
  return oneText < otherText ? -1 : Number(oneText > otherText);
}
