import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerRow } from '../../core/workbook/register-row';
import { registerRowHeight } from '../../core/workbook/register-sheet';
import { arrivalLine } from '../ledger/history-lines';
import { appendHistory } from './append-history';
import { cellOperations } from './cell-operations';
import { columnOperations, keepsText } from './column-operations';
import { freeRow } from './free-row';
import { locateRegister, presentLayout } from './register-table';
import { ruleOperations } from './rule-operations';
import { runExcel } from './run-excel';
import { syncInBatches, type Operation } from './sync-in-batches';

/** How records come into the ledger. */
export interface Arrival {
  readonly at: Instant;
  readonly who: string;
  /** What the history says was done. */
  readonly action: string;
  readonly reason?: string;
  readonly onProgress?: (share: number) => void;
  /** Selects the first new row, so that the person sees it and may go on with it. */
  readonly select?: boolean;
}

/**
 * Appends records to the register as values and native formulas below its last row, lets the table
 * grow over them, and writes a line of history for each.
 *
 * @returns findings when the register cannot take them; then nothing was written.
 */
export async function appendRecords(
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
  arrival: Arrival,
): Promise<readonly Finding[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return located.findings;
    const { register } = located;
    const free = await freeRow(context, register);
    if (!free.ok) return free.findings;
    const layout = presentLayout(register, ledger, arrival.at);
    const { sheet, table, headerRow, firstColumn, columnCount } = register;
    const rows = records.map((record, index) =>
      registerRow(record, layout, arrival.at, { row: free.row + index, version: 1 }).slice(
        firstColumn,
      ),
    );
    const isText = (_: number, column: number) => keepsText(layout.columns[column]);
    await syncInBatches(
      context,
      [
        ...ruleOperations(register, layout, free.row + records.length - headerRow - 1),
        ...columnOperations(sheet, layout, free.row, records.length),
        heightOperation(sheet, free.row, records.length),
        ...cellOperations({ sheet, row: free.row, column: firstColumn, isText }, rows),
      ],
      arrival.onProgress,
    );
    table.resize(
      sheet.getRangeByIndexes(
        headerRow,
        firstColumn,
        free.row + records.length - headerRow,
        columnCount,
      ),
    );
    if (arrival.select) sheet.getRangeByIndexes(free.row, firstColumn, 1, 1).select();
    const act = { ...arrival, reason: arrival.reason ?? '' };
    await appendHistory(
      context,
      records.map((record) => arrivalLine(record, ledger, act)),
    );
    return [];
  });
}

/** Rows would grow as tall as their longest text. */
const heightOperation = (sheet: Excel.Worksheet, row: number, rows: number): Operation => ({
  bytes: 300,
  run: () => {
    sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = registerRowHeight;
  },
});
