import type { Finding } from '../../core/finding';
import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { recordDigest } from '../../core/sync/record-digest';
import { paced, type Pace } from '../workbook/paced';
import type { RegisterRow } from '../workbook/read-register';
import { Overtaken } from './when-overtaken';
import type { RowChange, SyncEntry, SyncMemory, SyncSnapshot, SyncWorkbook } from './sync-workbook';

/** A row of the register as a record. */
export interface CopyRow {
  readonly seen: RegisterRow;
  readonly record: ComplaintRecord;
  readonly digest: string;
  /** What of it cannot be read; such a row is neither sent nor written over. */
  readonly unreadable: readonly Finding[];
}

/** The workbook during one round: read once, and kept in step with what the round writes. */
export interface WorkingCopy {
  readonly snapshot: SyncSnapshot;
  readonly memory: SyncMemory;
  readonly entries: ReadonlyMap<string, SyncEntry>;
  readonly rows: ReadonlyMap<string, CopyRow>;
  /** Rows without an id, and further rows with the id of another. */
  readonly strays: readonly CopyRow[];
}

/** Reads the rows of a snapshot without holding up the page; to open the copy takes no time then. */
export async function prepareCopy(snapshot: SyncSnapshot, pace?: Pace): Promise<void> {
  const { rows } = snapshot;
  const read = (index: number): void => {
    const seen = rows[index];
    if (seen) copyRow(seen, snapshot);
  };
  await paced(rows.length, read, pace, 'compared');
}

/** Opens the copy of a snapshot. */
export function openCopy(snapshot: SyncSnapshot): WorkingCopy {
  const rows = new Map<string, CopyRow>();
  const strays: CopyRow[] = [];
  for (const seen of snapshot.rows) {
    const row = copyRow(seen, snapshot);
    const { id } = row.record;
    const other = rows.get(id);
    if (!hasId(seen.raw)) strays.push(row);
    else if (other === undefined) rows.set(id, row);
    else if (row.digest === snapshot.entries.get(id)?.digest && other.digest !== row.digest) {
      // The row that says what was synced is the original, wherever a copy of it was pasted.
      rows.set(id, row);
      strays.push(other);
    } else strays.push(row);
  }
  const { memory, entries } = snapshot;
  return { snapshot, memory, entries, rows, strays };
}

const hasId = ({ id }: RawRecord): boolean => typeof id === 'string' && id.trim() !== '';

/** What was read of rows, which stand in round after round as they are. */
const readBefore = new WeakMap<RawRecord, CopyRow & { readonly rulebook: Rulebook }>();

function copyRow(seen: RegisterRow, { ledger }: SyncSnapshot): CopyRow {
  const { rulebook } = ledger;
  const before = readBefore.get(seen.raw);
  if (before?.rulebook === rulebook) return before.seen === seen ? before : { ...before, seen };
  const { record, findings } = parseRecord(seen.raw, rulebook, ledger.zone);
  const unreadable = findings.filter(({ severity }) => severity === 'error');
  const row = { seen, record, digest: recordDigest(record), unreadable, rulebook };
  readBefore.set(seen.raw, row);
  return row;
}

/** Whether a row says something else than when it was last synced. */
export const isChanged = ({ record, digest }: CopyRow, { entries }: WorkingCopy): boolean =>
  entries.get(record.id)?.digest !== digest;

/**
 * Writes changes into the workbook and gives the copy as it then is. Rows that people changed in the
 * meantime are left alone, to be looked at in the next round.
 *
 * @throws Overtaken when nothing was written, and everything is to be read anew.
 */
export async function writeCopy(
  workbook: SyncWorkbook,
  copy: WorkingCopy,
  changes: readonly RowChange[],
  memory: SyncMemory = copy.memory,
): Promise<{ readonly copy: WorkingCopy; readonly skipped: ReadonlySet<string> }> {
  const isNew = memory !== copy.memory;
  if (changes.length === 0 && !isNew) return { copy, skipped: new Set() };
  const { skipped, isOvertaken } = await workbook.write({
    rows: changes,
    ...(isNew && { memory }),
  });
  if (isOvertaken) throw new Overtaken();
  if (changes.length === 0) return { copy: { ...copy, memory }, skipped };
  const entries = new Map(copy.entries);
  const rows = new Map(copy.rows);
  for (const change of changes) {
    if (skipped.has(change.id)) continue;
    if (change.entry) entries.set(change.id, change.entry);
    else entries.delete(change.id);
    followRow(rows, change);
  }
  return { copy: { ...copy, memory, entries, rows }, skipped };
}

function followRow(rows: Map<string, CopyRow>, { id, row }: RowChange): void {
  switch (row.kind) {
    case 'none':
      return;
    case 'remove':
      rows.delete(id);
      return;
    case 'add':
      // Where it came to stand is read in the next round.
      return;
    case 'patch': {
      const before = rows.get(id);
      if (before) rows.delete(id);
      if (before) rows.set(row.to.id, { ...before, record: row.to, digest: recordDigest(row.to) });
    }
  }
}
