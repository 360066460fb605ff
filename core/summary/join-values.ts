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

/** Both are in ascending order. */
function mergeInto(values: Int32Array, one: Int32Array, other: Int32Array): void {
  let left = 0;
  let right = 0;
  for (let place = 0; place < values.length; place += 1) {
    const first = one[left] ?? Infinity;
    const second = other[right] ?? Infinity;
    if (first <= second) {
      values[place] = first;
      left += 1;
    } else {
      values[place] = second;
      right += 1;
    }
  }
}
