import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerRow } from '../../core/workbook/register-row';
import { registerRowHeight } from '../../core/workbook/register-sheet';
import { cellOperations } from './cell-operations';
import { columnOperations, keepsText } from './column-operations';
import { presentLayout, type RegisterTable } from './register-table';
import { ruleOperations } from './rule-operations';
import { syncInBatches, type Operation } from './sync-in-batches';

/**
 * Writes records as values and native formulas from a free row on, and lets the table grow over them
 * with the next sync.
 *
 * @param free 0-based row of the sheet, as `freeRow` found it.
 */
export async function appendRows(
  context: Excel.RequestContext,
  register: RegisterTable,
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
  where: {
    readonly free: number;
    readonly at: Instant;
    readonly onProgress?: ((share: number) => void) | undefined;
  },
): Promise<void> {
  const { free, at, onProgress } = where;
  const { sheet, table, headerRow, firstColumn, columnCount } = register;
  const layout = presentLayout(register, ledger, at);
  const rows = records.map((record, index) =>
    registerRow(record, layout, at, { row: free + index, version: 1 }).slice(firstColumn),
  );
  const isText = (_: number, column: number) => keepsText(layout.columns[column]);
  await syncInBatches(
    context,
    [
      ...ruleOperations(register, layout, free + records.length - headerRow - 1),
      ...columnOperations(sheet, layout, free, records.length),
      heightOperation(sheet, free, records.length),
      ...cellOperations({ sheet, row: free, column: firstColumn, isText }, rows),
    ],
    onProgress,
  );
  const height = free + records.length - headerRow;
  table.resize(sheet.getRangeByIndexes(headerRow, firstColumn, height, columnCount));
}

/** Rows would grow as tall as their longest text. */
const heightOperation = (sheet: Excel.Worksheet, row: number, rows: number): Operation => ({
  bytes: 300,
  run: () => {
    sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = registerRowHeight;
  },
});
