import type { ComplaintRecord } from '../record/record';

/**
 * Puts new records into the pieces of a ledger: where others are gone, then at the end, then into
 * pieces of their own.
 *
 * @param sizes how many records each piece has, those that are gone left out.
 * @param room how many a piece has room for.
 * @returns records to add by the number of their piece; numbers after the last are new pieces.
 */
export function dealRecords(
  added: readonly ComplaintRecord[],
  sizes: readonly number[],
  shrunk: Iterable<number>,
  room: number,
): ReadonlyMap<number, readonly ComplaintRecord[]> {
  const dealt = new Map<number, readonly ComplaintRecord[]>();
  let next = 0;
  const deal = (piece: number, size: number): void => {
    const own = added.slice(next, next + Math.max(0, room - size));
    if (own.length > 0) dealt.set(piece, own);
    next += own.length;
  };
  const last = sizes.length - 1;
  for (const piece of new Set([...shrunk, last])) deal(piece, sizes[piece] ?? 0);
  for (let piece = sizes.length; next < added.length; piece += 1) deal(piece, 0);
  return dealt;
}
