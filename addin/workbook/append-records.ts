import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { arrivalLine } from '../ledger/history-lines';
import { appendHistory } from './append-history';
import { appendRows } from './append-rows';
import { freeRow } from './free-row';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';

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
    const { at, onProgress } = arrival;
    await appendRows(context, register, ledger, records, { free: free.row, at, onProgress });
    const { sheet, firstColumn } = register;
    if (arrival.select) sheet.getRangeByIndexes(free.row, firstColumn, 1, 1).select();
    const act = { ...arrival, reason: arrival.reason ?? '' };
    await appendHistory(
      context,
      records.map((record) => arrivalLine(record, ledger, act)),
    );
    return [];
  });
}
