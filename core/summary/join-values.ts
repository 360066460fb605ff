import type { GroupedValues } from './tallies/tally';

/** Puts the values of several groups together: group g has those of all its pieces, in order. */
export function joinValues(pieces: readonly (readonly Int32Array[])[]): GroupedValues {
  const starts = new Int32Array(pieces.length + 1);
  pieces.forEach((piecesOfGroup, slot) => {
    starts[slot + 1] = piecesOfGroup.reduce((sum, { length }) => sum + length, starts[slot] ?? 0);
  });
  const values = new Int32Array(starts[pieces.length] ?? 0);
  for (const [slot, piecesOfGroup] of pieces.entries()) {
    joinInto(values.subarray(starts[slot], starts[slot + 1]), piecesOfGroup);
  }
  return { starts, values };
}

/** The values of one group; none when there is no such group. */
export function valuesAt(grouped: GroupedValues | undefined, slot: number): Int32Array {
  if (grouped === undefined || slot < 0) return new Int32Array(0);
  return grouped.values.subarray(grouped.starts[slot], grouped.starts[slot + 1]);
}

function joinInto(values: Int32Array, pieces: readonly Int32Array[]): void {
  const [one, other, ...more] = pieces;
  if (one !== undefined && other !== undefined && more.length === 0) {
    mergeInto(values, one, other);
    return;
  }
  let place = 0;
  for (const piece of pieces) {
    values.set(piece, place);
    place += piece.length;
  }
  if (pieces.length > 1) values.sort();
}

/** Both are in ascending order; what lies beyond the end of one is not read, which would be slow. */
function mergeInto(values: Int32Array, one: Int32Array, other: Int32Array): void {
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const first = one[left] ?? 0;
    const second = other[right] ?? 0;
    if (first <= second) {
      values[left + right] = first;
      left += 1;
    } else {
      values[left + right] = second;
      right += 1;
    }
  }
  values.set(one.subarray(left), left + right);
  values.set(other.subarray(right), one.length + right);
}
