import type { Instant } from '../../core/date/time';
import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord } from '../../core/record/record';
import { recordDigest } from '../../core/sync/record-digest';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { readRegisterRow } from '../../core/workbook/read-register-row';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell, CellValue } from '../../core/workbook/workbook-plan';
import { linesOfOthers } from '../sync/lines-of-others';
import type { RowChange, SyncWorkbook } from '../sync/sync-workbook';
import { appendHistory } from './append-history';
import { appendRows } from './append-rows';
import type { RowChanges } from './changed-rows';
import { cellText } from './cell-text';
import { cellInput } from './cell-input';
import { keepsText } from './column-operations';
import { followRows } from './follow-rows';
import { followSyncSheet, newMemory } from './follow-sync-sheet';
import { freeRow } from './free-row';
import { locateRows } from './locate-rows';
import { patchCells } from './patch-cells';
import { readPages, type RegisterRow } from './read-register';
import { columnsMissing } from './register-findings';
import { locateRegister, presentLayout, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';
import { syncInBatches, type Operation } from './sync-in-batches';

/** The open workbook as the sync sees it, kept from round to round. */
export interface OfficeSyncWorkbook extends SyncWorkbook {
  /**
   * From now on reads only what Excel says has changed.
   *
   * @param onChange called after people or co-authors changed the register.
   * @returns ends that; everything is read again then.
   */
  readonly follow: (onChange: () => void) => () => void;
  /** Reads everything the next time. */
  readonly readAll: () => void;
}

/**
 * The open workbook as the sync sees it: the register, and a hidden sheet that remembers, by record
 * id, what was last exchanged.
 *
 * @param now the instant cached results are computed for.
 */
export function officeSyncWorkbook(ledger: LedgerSettings, now: () => Instant): OfficeSyncWorkbook {
  const rows = followRows(now);
  const sheet = followSyncSheet(ledger);
  return {
    follow: rows.follow,
    readAll: () => rows.told({}),
    async read(pace) {
      await rows.watch();
      return runExcel(async (context) => {
        const located = await locateRegister(context, ledger);
        if (!located.ok) return { ok: false, findings: located.findings };
        const { register } = located;
        const lost = register.map.missing.filter(isNeededToSync);
        if (lost.length > 0) return { ok: false, findings: [columnsMissing(lost, ledger)] };
        const { memory, entries } = await sheet.read(context, pace);
        const layout = presentLayout(register, ledger, now());
        return {
          ok: true,
          snapshot: {
            ledger,
            memory: memory ?? newMemory(),
            entries,
            rows: await rows.read(context, register, pace),
            form: (record) => formOf(record, layout, register, now()),
            lostFields: register.map.missing.flatMap((key) => /^field:(.*)$/.exec(key)?.[1] ?? []),
          },
        };
      });
    },
    write: ({ rows: changes = [], memory }) =>
      runExcel(async (context) => {
        const seen = await sheet.unlessOvertaken(context);
        if (!seen) return { skipped: new Set(), isOvertaken: true };
        const skipped = await writeRows(context, ledger, changes, { at: now(), told: rows.told });
        const done = changes.filter(({ id }) => !skipped.has(id));
        await appendHistory(context, linesOfOthers(done, ledger));
        const entries = new Map(done.map(({ id, entry }) => [id, entry ?? undefined]));
        // Writing rows takes its time; another add-in may have written into the sheet meanwhile.
        const isAtOnce = changes.every(({ row }) => row.kind === 'none');
        await sheet.write(context, entries, memory, isAtOnce ? seen : undefined);
        return { skipped, isOvertaken: false };
      }),
  };
}

/** Without these a row does not say what its record is. */
const isNeededToSync = (key: string): boolean =>
  key === 'level' || /^(?:agreed|extension|paused-since|event)/.test(key);

/** A record as its cells would read; computed cells are not read. */
function formOf(
  record: ComplaintRecord,
  layout: RegisterLayout,
  { map }: RegisterTable,
  asOf: Instant,
): ComplaintRecord {
  const { rulebook, zone } = layout.ledger;
  const cells = registerRow(record, layout, asOf, { row: 1, version: 1 }).map(valueOf);
  return { ...parseRecord(readRegisterRow(cells, map), rulebook, zone).record, id: record.id };
}

const valueOf = (cell: Cell): CellValue =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

interface Writing {
  readonly at: Instant;
  /** Told which rows are written. */
  readonly told: (changes: RowChanges) => void;
}

/** Writes what concerns the register; answers the ids of rows that are no longer as they were seen. */
async function writeRows(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  changes: readonly RowChange[],
  { at, told }: Writing,
): Promise<ReadonlySet<string>> {
  const concerned = changes.filter(({ row }) => row.kind !== 'none');
  if (concerned.length === 0) return new Set();
  const all = new Set(concerned.map(({ id }) => id));
  const located = await locateRegister(context, ledger);
  if (!located.ok) return all;
  const { register } = located;
  const standing = await standingRows(context, ledger, register, concerned);
  const layout = presentLayout(register, ledger, at);
  told(rowsWritten(standing));
  await syncInBatches(context, [
    ...standing.flatMap((one) => patchOperations(one, layout, register, at)),
    ...removeOperations(standing, register),
  ]);
  const added = await addMissing(context, ledger, concerned, at);
  const done = new Set([...standing.map(({ change }) => change.id), ...added]);
  return new Set([...all].filter((id) => !done.has(id)));
}

/** The rows as they stand once those that are to go have gone. */
function rowsWritten(standing: readonly Standing[]): RowChanges {
  const rowsOf = (kind: RowChange['row']['kind']) =>
    standing.filter(({ change }) => change.row.kind === kind).map(({ now }) => now.row);
  const removed = rowsOf('remove');
  const rows = rowsOf('patch').map((row) => {
    const at = row - removed.filter((gone) => gone < row).length;
    return { from: at, to: at };
  });
  return { rows, ...(removed.length > 0 && { movedFrom: Math.min(...removed) }) };
}

interface Standing {
  readonly change: RowChange;
  readonly now: RegisterRow;
}

/** The changes of rows that still say what was seen. */
async function standingRows(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  register: RegisterTable,
  changes: readonly RowChange[],
): Promise<readonly Standing[]> {
  const seen = changes.flatMap(({ row }) => ('seen' in row ? [row.seen] : []));
  const found = await locateRows(context, register, seen);
  return changes.flatMap((change) => {
    const { row } = change;
    const now = 'seen' in row ? found.get(row.seen) : undefined;
    if (!now || !('seen' in row)) return [];
    const { record } = parseRecord(now.raw, ledger.rulebook, ledger.zone);
    return recordDigest(record) === recordDigest(row.from) ? [{ change, now }] : [];
  });
}

function patchOperations(
  { change: { row: change }, now }: Standing,
  layout: RegisterLayout,
  { sheet }: RegisterTable,
  at: Instant,
): readonly Operation[] {
  if (change.kind !== 'patch') return [];
  const place = { row: now.row - 1, version: now.version };
  return patchCells(change.from, change.to, layout, at, place).map(({ column, cell }) => {
    const input = cellInput(cell, keepsText(layout.columns[column]));
    return {
      bytes: 700 + String(input).length * 3,
      run: () => {
        sheet.getRangeByIndexes(place.row, column, 1, 1).formulas = [[input]];
      },
    };
  });
}

/** From the bottom up, so that the others stay where they are. */
function removeOperations(
  standing: readonly Standing[],
  { table, headerRow }: RegisterTable,
): readonly Operation[] {
  return standing
    .filter(({ change }) => change.row.kind === 'remove')
    .sort((a, b) => b.now.row - a.now.row)
    .map(({ now }) => ({
      bytes: 500,
      run: () => table.rows.getItemAt(now.row - headerRow - 2).delete(),
    }));
}

/** Appends the records that have no row yet; answers the ids of all that are there then. */
async function addMissing(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  changes: readonly RowChange[],
  at: Instant,
): Promise<readonly string[]> {
  const wanted = changes.flatMap(({ row }) => (row.kind === 'add' ? [row.record] : []));
  if (wanted.length === 0) return [];
  const located = await locateRegister(context, ledger);
  if (!located.ok) return [];
  const { register } = located;
  const free = await freeRow(context, register);
  if (!free.ok) return [];
  const place = register.map.places.get('id') ?? 0;
  const present = new Set(
    (await readPages(context, register, place, 1)).map(([id]) => cellText(id)),
  );
  const records = wanted.filter(({ id }) => !present.has(id));
  if (records.length > 0) {
    await appendRows(context, register, ledger, records, { free: free.row, at });
    await context.sync();
  }
  // A row that came meanwhile is compared by the next round.
  return records.map(({ id }) => id);
}
