import type { ClockSetting } from '../clock/clock-setting';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { changedRecords, type ChangedRecords } from './changed-records';
import { dealRecords } from './deal-records';
import { ledgerPiece, type LedgerPiece } from './ledger-piece';
import { repeatIndex } from './repeat-index';

/**
 * Divides the records of a ledger into pieces, and those it has later; what has not changed, the
 * same object, stays in its piece, whatever the order.
 *
 * @param room records of one piece: so many are assessed anew when one of them changes.
 */
export function ledgerPieces(
  rulebook: Rulebook,
  setting: ClockSetting,
  room: number,
): (records: readonly ComplaintRecord[]) => readonly LedgerPiece[] {
  const repeats = repeatIndex(rulebook, setting.zone);
  const places = new Map<ComplaintRecord, number>();
  const pieceOf = (records: readonly ComplaintRecord[]): LedgerPiece =>
    ledgerPiece(records, repeats?.marksOf(records) ?? {}, rulebook, setting);
  let before: readonly ComplaintRecord[] = [];
  let pieces: readonly LedgerPiece[] = [pieceOf([])];
  return (records) => {
    const changed = changedRecords(before, records);
    before = records;
    const renewed = divide(changed, { pieces, places, room });
    for (const record of repeats?.change(changed.removed, changed.added) ?? []) {
      const place = places.get(record) ?? 0;
      if (!renewed.has(place)) renewed.set(place, pieces[place]?.records ?? []);
    }
    if (renewed.size > 0) {
      const next = [...pieces];
      for (const [place, own] of renewed) next[place] = pieceOf(own);
      pieces = next;
    }
    return pieces;
  };
}

/** Where the records of a ledger are. */
interface Division {
  readonly pieces: readonly LedgerPiece[];
  readonly places: Map<ComplaintRecord, number>;
  readonly room: number;
}

/** The records of each piece that changes, by its place; keeps account of the place of each. */
function divide(
  { removed, added }: ChangedRecords,
  { pieces, places, room }: Division,
): Map<number, readonly ComplaintRecord[]> {
  const shrunk = new Set(removed.map((record) => places.get(record) ?? 0));
  for (const record of removed) places.delete(record);
  const kept = pieces.map(({ records }, place) =>
    shrunk.has(place) ? records.filter((record) => places.has(record)) : records,
  );
  const sizes = kept.map(({ length }) => length);
  const dealt = dealRecords(added, sizes, shrunk, room);
  for (const [place, own] of dealt) for (const record of own) places.set(record, place);
  return new Map(
    [...new Set([...shrunk, ...dealt.keys()])].map((place) => [
      place,
      [...(kept[place] ?? []), ...(dealt.get(place) ?? [])],
    ]),
  );
}
