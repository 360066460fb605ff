import { isSameFact } from '../../core/sync/flatten-record';
import {
  mergeRecords,
  takeTheirs,
  WHOLE_RECORD,
  type Conflict,
} from '../../core/sync/merge-records';
import type { ComplaintRecord } from '../../core/record/record';
import { entryOf } from './entry-of';
import type { RowConflict } from './pull-changes';
import { changeBy, shownRecord, sidesOf } from './settle-version';
import type { RowChange, SyncWorkbook } from './sync-workbook';
import { anewWhenOvertaken } from './when-overtaken';
import { openCopy, writeCopy, type CopyRow, type WorkingCopy } from './working-copy';

/** What a person decided about a conflict: the paths at which the service's value is taken. */
export interface Decision {
  readonly conflict: RowConflict;
  readonly theirs: ReadonlySet<string>;
}

/**
 * Writes what was decided into the row; what was kept goes out with the next round. A record that
 * was removed at the service and is kept here is entered anew.
 *
 * @param newId an id for such a record.
 * @returns false when row or conflict are no longer what was decided about; nothing was written.
 */
export const settleConflict = (
  workbook: SyncWorkbook,
  decision: Decision,
  newId: () => string,
): Promise<boolean> => anewWhenOvertaken(() => settle(workbook, decision, newId));

async function settle(
  workbook: SyncWorkbook,
  { conflict, theirs }: Decision,
  newId: () => string,
): Promise<boolean> {
  const read = await workbook.read();
  if (!read.ok) return false;
  const copy = openCopy(read.snapshot);
  const row = copy.rows.get(conflict.id);
  if (!row) return false;
  const change = decidedChange(row, { conflict, theirs }, copy, newId);
  if (!change) return false;
  const { skipped } = await writeCopy(workbook, copy, [change]);
  return skipped.size === 0;
}

/** Undefined where the row says something else by now than what was chosen from. */
function decidedChange(
  row: CopyRow,
  { conflict, theirs }: Decision,
  { snapshot, entries }: WorkingCopy,
  newId: () => string,
): RowChange | undefined {
  const { id, version } = conflict.theirs;
  const { seen, record } = row;
  const shown = shownRecord(conflict.theirs, snapshot);
  if (!shown) {
    const asked = { path: WHOLE_RECORD, base: null, mine: record, theirs: null };
    if (!isAsChosen([asked], conflict.conflicts)) return undefined;
    if (theirs.has(WHOLE_RECORD)) {
      const by = changeBy(conflict.theirs);
      return { id, entry: null, row: { kind: 'remove', seen, from: record }, by };
    }
    const to = enteredAnew(record, newId());
    return { id, entry: null, row: { kind: 'patch', seen, from: record, to } };
  }
  const known = conflict.base ? shownRecord(conflict.base, snapshot) : null;
  const { before, mine, target } = sidesOf(row, known, shown, { ...snapshot, entries });
  const merged = mergeRecords(before, mine, target);
  if (!isAsChosen(merged.conflicts, conflict.conflicts)) return undefined;
  const to = takeTheirs(merged, theirs) ?? record;
  const entry = entryOf(target, version, snapshot.ledger.rulebook);
  const by = changeBy(conflict.theirs);
  return { id, entry, row: { kind: 'patch', seen, from: record, to }, by };
}

/** Whether the row conflicts in the same facts, and says of each what a person saw. */
const isAsChosen = (now: readonly Conflict[], chosen: readonly Conflict[]): boolean =>
  now.length === chosen.length &&
  now.every(({ path, mine }) =>
    chosen.some((one) => one.path === path && isSameFact(one.mine, mine)),
  );

/** Numbers of removed records stay taken: the old one becomes provisional. */
const enteredAnew = (record: ComplaintRecord, id: string): ComplaintRecord => ({
  ...record,
  id,
  ...(record.number !== undefined && { provisionalNumber: record.number }),
});
