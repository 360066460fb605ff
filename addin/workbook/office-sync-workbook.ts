import type { Instant } from '../../core/date/time';
import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord } from '../../core/record/record';
import { recordDigest } from '../../core/sync/record-digest';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { readRegisterRow } from '../../core/workbook/read-register-row';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import { syncSheet } from '../../core/workbook/sync-sheet';
import type { Cell, CellValue } from '../../core/workbook/workbook-plan';
import type { RowChange, SyncChanges, SyncMemory, SyncWorkbook } from '../sync/sync-workbook';
import { appendRows } from './append-rows';
import { cellText } from './cell-text';
import { cellInput } from './cell-input';
import { keepsText } from './column-operations';
import { freeRow } from './free-row';
import { locateRows } from './locate-rows';
import { patchCells } from './patch-cells';
import { readFilledRows, readPages, type RegisterRow } from './read-register';
import { readSyncSheet, type SyncSheet } from './read-sync-sheet';
import { columnsMissing } from './register-findings';
import { locateRegister, presentLayout, type RegisterTable } from './register-table';
import { entryOperations, memoryOperations } from './remember-operations';
import { runExcel } from './run-excel';
import { syncInBatches, type Operation } from './sync-in-batches';
import { writeWorkbookPlan } from './write-workbook-plan';

/**
 * The open workbook as the sync sees it: the register, and a hidden sheet that remembers, by record
 * id, what was last exchanged.
 *
 * @param now the instant cached results are computed for.
 */
export function officeSyncWorkbook(ledger: LedgerSettings, now: () => Instant): SyncWorkbook {
  return {
    read: () =>
      runExcel(async (context) => {
        const located = await locateRegister(context, ledger);
        if (!located.ok) return { ok: false, findings: located.findings };
        const { register } = located;
        const lost = register.map.missing.filter(isNeededToSync);
        if (lost.length > 0) return { ok: false, findings: [columnsMissing(lost, ledger)] };
        const { memory, entries } = await openSyncSheet(context, ledger);
        const layout = presentLayout(register, ledger, now());
        return {
          ok: true,
          snapshot: {
            ledger,
            memory: memory ?? newMemory(),
            entries,
            rows: await readFilledRows(context, register),
            form: (record) => formOf(record, layout, register, now()),
            lostFields: register.map.missing.flatMap((key) => /^field:(.*)$/.exec(key)?.[1] ?? []),
          },
        };
      }),
    write: (changes) => runExcel((context) => write(context, ledger, changes, now())),
  };
}

/** Without these a row does not say what its record is. */
const isNeededToSync = (key: string): boolean =>
  key === 'level' || /^(?:agreed|extension|paused-since|event)/.test(key);

const newMemory = (): SyncMemory => ({ workbook: crypto.randomUUID(), cursor: '0' });

/** The sheet of the sync, made anew where there is none. */
async function openSyncSheet(
  context: Excel.RequestContext,
  { language }: LedgerSettings,
): Promise<SyncSheet> {
  const present = await readSyncSheet(context);
  if (present?.memory) return present;
  if (!present) await writeWorkbookPlan(context, syncSheet(language));
  const made = await readSyncSheet(context);
  if (!made) throw new Error('The sheet of the sync was not made.');
  await syncInBatches(context, memoryOperations(made, newMemory()));
  return (await readSyncSheet(context)) ?? made;
}

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

async function write(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  { rows = [], memory }: SyncChanges,
  at: Instant,
): Promise<ReadonlySet<string>> {
  const skipped = await writeRows(context, ledger, rows, at);
  const syncSheetNow = await openSyncSheet(context, ledger);
  const entries = new Map(
    rows.filter(({ id }) => !skipped.has(id)).map(({ id, entry }) => [id, entry ?? undefined]),
  );
  await syncInBatches(context, [
    ...entryOperations(syncSheetNow, entries),
    ...(memory ? memoryOperations(syncSheetNow, memory) : []),
  ]);
  return skipped;
}

/** Writes what concerns the register; answers the ids of rows that are no longer as they were seen. */
async function writeRows(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  changes: readonly RowChange[],
  at: Instant,
): Promise<ReadonlySet<string>> {
  const concerned = changes.filter(({ row }) => row.kind !== 'none');
  if (concerned.length === 0) return new Set();
  const all = new Set(concerned.map(({ id }) => id));
  const located = await locateRegister(context, ledger);
  if (!located.ok) return all;
  const { register } = located;
  const standing = await standingRows(context, ledger, register, concerned);
  const layout = presentLayout(register, ledger, at);
  await syncInBatches(context, [
    ...standing.flatMap((one) => patchOperations(one, layout, register, at)),
    ...removeOperations(standing, register),
  ]);
  const added = await addMissing(context, ledger, concerned, at);
  const done = new Set([...standing.map(({ change }) => change.id), ...added]);
  return new Set([...all].filter((id) => !done.has(id)));
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
