import type { GroupedValues } from './tallies/tally';

/** Puts the values of several groups together: group g has those of all its pieces, in order. */
export function joinValues(pieces: readonly (readonly Int32Array[])[]): GroupedValues {
  const starts = new Int32Array(pieces.length + 1);
  pieces.forEach((piecesOfGroup, slot) => {
    starts[slot + 1] = piecesOfGroup.reduce((sum, { length }) => sum + length, starts[slot] ?? 0);
  });
  const values = new Int32Array(starts[pieces.length] ?? 0);
  let place = 0;
  for (const [slot, piecesOfGroup] of pieces.entries()) {
    for (const piece of piecesOfGroup) {
      values.set(piece, place);
      place += piece.length;
    }
    if (piecesOfGroup.length > 1) values.subarray(starts[slot], place).sort();
  }
  return { starts, values };
}

/** The values of one group; none when there is no such group. */
export function valuesAt(grouped: GroupedValues | undefined, slot: number): Int32Array {
  if (grouped === undefined || slot < 0) return new Int32Array(0);
  return grouped.values.subarray(grouped.starts[slot], grouped.starts[slot + 1]);
}
