import type { ComplaintRecord } from '../../core/record/record';
import { parseRecord } from '../../core/record/parse-record';
import { isSameRecord, mergeRecords, type Conflict } from '../../core/sync/merge-records';
import { behindMasks, type Shown } from './behind-masks';
import { entryOf } from './entry-of';
import type { RemoteVersion } from './remote-version';
import { isProvisional, withNumber } from './settle-number';
import type { ChangeOfOthers, RowChange, SyncEntry, SyncSnapshot } from './sync-workbook';
import type { CopyRow } from './working-copy';

/** What a version of the service comes to beside the row. */
export interface Settled {
  readonly change: RowChange;
  /** What both changed, each to something else; then nothing is written into the row. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Settles a version of the service with the row of its record: an unchanged row takes it, a changed
 * one is merged by the version it was made from, and a row that is not there comes into being.
 *
 * @param row undefined: there is none.
 * @param base what the row was made from; needed where the row has changed since.
 */
export function settleVersion(
  theirs: RemoteVersion,
  row: CopyRow | undefined,
  base: RemoteVersion | undefined,
  snapshot: Pick<SyncSnapshot, 'ledger' | 'entries' | 'form'>,
): Settled {
  const { id, version } = theirs;
  const { rulebook } = snapshot.ledger;
  const entry = snapshot.entries.get(id);
  if (theirs.outOfScope) return stand(id, entry && { ...entry, version });
  const shown = shownRecord(theirs, snapshot);
  if (!row) {
    if (!shown) return stand(id, null);
    const record = snapshot.form(shown.record);
    const added = { kind: 'add', record } as const;
    return written({ id, entry: entryOf(record, version, rulebook), row: added }, theirs);
  }
  if (row.unreadable.length > 0) return stand(id, waiting(id, entry));
  const isUnchanged = entry !== undefined && entry.digest === row.digest;
  const known = isUnchanged ? null : base ? shownRecord(base, snapshot) : null;
  if (!shown) {
    const before = isUnchanged ? row.record : known && snapshot.form(known.record);
    const merged = mergeRecords(before, row.record, null);
    if (merged.conflicts.length > 0) return { ...stand(id, waiting(id, entry)), ...merged };
    const gone = { kind: 'remove', seen: row.seen, from: row.record } as const;
    return written({ id, entry: null, row: gone }, theirs);
  }
  const { before, mine, target } = sidesOf(row, known, shown, snapshot);
  const merged = mergeRecords(isUnchanged ? mine : before, mine, target);
  if (merged.conflicts.length > 0 || merged.record === null) {
    return { ...stand(id, waiting(id, entry)), conflicts: merged.conflicts };
  }
  const next = entryOf(target, version, rulebook);
  if (isSameRecord(merged.record, row.record)) return stand(id, next);
  const to = merged.record;
  const patched = { kind: 'patch', seen: row.seen, from: row.record, to } as const;
  return written({ id, entry: next, row: patched }, theirs);
}

/** The three sides of a merge as they would stand on the sheet. */
export interface Sides {
  readonly before: ComplaintRecord | null;
  readonly mine: ComplaintRecord;
  readonly target: ComplaintRecord;
}

/** Puts masks aside, and a provisional number where the service has one. */
export function sidesOf(
  { record }: CopyRow,
  known: Shown | null,
  shown: Shown,
  { entries, form }: Pick<SyncSnapshot, 'entries' | 'form'>,
): Sides {
  const { base, theirs } = behindMasks(record, entries.get(record.id), known, shown);
  const target = form(theirs);
  const isOpen = isProvisional(record) && target.number !== undefined;
  const mine = isOpen ? withNumber(record, target.number) : record;
  return { before: base && form(base), mine, target };
}

/** Whether the base is needed: the row was changed, and there is something it was made from. */
export const needsBase = (
  row: CopyRow | undefined,
  entry: SyncEntry | undefined,
): entry is SyncEntry =>
  row !== undefined &&
  row.unreadable.length === 0 &&
  entry !== undefined &&
  entry.version > 0 &&
  entry.digest !== row.digest;

/** What is written into the row is of whoever made the version. */
const written = (change: RowChange, theirs: RemoteVersion): Settled =>
  only({ ...change, by: changeBy(theirs) });

/** Who made a version when. */
export const changeBy = ({ by, at, version }: RemoteVersion): ChangeOfOthers => ({
  who: by,
  at,
  version,
});

const only = (change: RowChange): Settled => ({ change, conflicts: [] });

/** Nothing is written into the row. */
const stand = (id: string, entry: SyncEntry | null | undefined): Settled =>
  only({ id, entry: entry ?? null, row: { kind: 'none' } });

const waiting = (id: string, entry: SyncEntry | undefined): SyncEntry => ({
  ...(entry ?? { id, version: 0, digest: '' }),
  waits: true,
});

/** A version as a record; null when it was removed. */
export function shownRecord(
  { id, record, masked }: RemoteVersion,
  { ledger }: Pick<SyncSnapshot, 'ledger'>,
): Shown | null {
  if (record === null) return null;
  const read: ComplaintRecord = parseRecord(record, ledger.rulebook, ledger.zone).record;
  return { record: { ...read, id }, masked };
}
