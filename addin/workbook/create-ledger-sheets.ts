import type { Instant } from '../../core/date/time';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { tableNames } from '../../core/workbook/sheet-names';
import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { runExcel } from './run-excel';
import { writeWorkbookPlan } from './write-workbook-plan';

/**
 * Creates the sheets of a ledger in the open workbook and shows the register.
 *
 * @returns the names of sheets, tables and named ranges that are already taken; then nothing was
 * written. Empty when the ledger was created.
 */
export async function createLedgerSheets(
  ledger: LedgerSettings,
  asOf: Instant,
  history: readonly HistoryEntry[] = [],
): Promise<readonly string[]> {
  const plan = ledgerWorkbook(ledger, [], asOf, { history });
  return runExcel(async (context) => {
    const taken = await takenNames(context, plan);
    if (taken.length > 0) return taken;
    await writeWorkbookPlan(context, plan);
    context.workbook.tables.getItem(tableNames.register).worksheet.activate();
    await context.sync();
    return [];
  });
}

async function takenNames(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<readonly string[]> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const present = new Set(
    [...worksheets.items, ...tables.items, ...names.items].map(({ name }) => name.toLowerCase()),
  );
  const wanted = [
    ...plan.sheets.map(({ name }) => name),
    ...plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
    ...plan.names.map(({ name }) => name),
  ];
  return wanted.filter((name) => present.has(name.toLowerCase()));
}
