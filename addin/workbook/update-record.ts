import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { readRegisterVersion } from '../../core/workbook/read-register-row';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell } from '../../core/workbook/workbook-plan';
import { appendHistory } from './append-history';
import { cellInput } from './cell-input';
import { findRow } from './find-row';
import { keepsText } from './column-operations';
import type { RegisterRow } from './read-register';
import { locateRegister, presentLayout } from './register-table';
import { runExcel } from './run-excel';

export type UpdateResult = { readonly kind: 'written' | 'changed' | 'gone' };

/**
 * Writes the changed cells of one record and its lines of history. The row is found by the record's
 * id, because rows move when people sort; formulas that stand are left alone.
 *
 * @param seen the row as it was read.
 * @returns `gone` when no row has that id, `changed` when its version is no longer the one seen.
 */
export async function updateRecord(
  ledger: LedgerSettings,
  seen: RegisterRow,
  record: ComplaintRecord,
  history: readonly HistoryEntry[],
  at: Instant,
): Promise<UpdateResult> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'gone' };
    const { register } = located;
    const row = await findRow(context, register, seen);
    if (row === undefined) return { kind: 'gone' };
    const range = register.sheet.getRangeByIndexes(row, 0, 1, register.headers.length);
    range.load('values,formulas');
    await context.sync();
    const values: readonly unknown[] = range.values[0] ?? [];
    if (readRegisterVersion(values, register.map) !== seen.version) return { kind: 'changed' };
    const layout = presentLayout(register, ledger, at);
    const cells = registerRow(record, layout, at, { row, version: seen.version + 1 });
    const formulas: readonly unknown[] = range.formulas[0] ?? [];
    layout.columns.forEach((column, index) => {
      const cell = cells[index] ?? null;
      if (column.key.startsWith('other:') || isSame(cell, values[index], formulas[index])) return;
      const target = register.sheet.getRangeByIndexes(row, index, 1, 1);
      target.formulas = [[cellInput(cell, keepsText(column))]];
    });
    await appendHistory(context, history);
    await context.sync();
    return { kind: 'written' };
  });
}

function isSame(cell: Cell, value: unknown, formula: unknown): boolean {
  const stands = typeof formula === 'string' && formula.startsWith('=');
  if (typeof cell === 'object' && cell !== null) return stands;
  return !stands && (cell ?? '') === value;
}
