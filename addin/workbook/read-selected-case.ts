import type { Finding } from '../../core/finding';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { filledRow, type RegisterRow } from './read-register';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';

/** What the selected cell is about. */
export type SelectedCase =
  | { readonly kind: 'elsewhere' | 'empty' }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  | (RegisterRow & { readonly kind: 'case' });

/** Reads the register row the selection is in. */
export async function readSelectedCase(ledger: LedgerSettings): Promise<SelectedCase> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex');
    const shown = context.workbook.worksheets.getActiveWorksheet();
    shown.load('id');
    await context.sync();
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'unreadable', findings: located.findings };
    const { sheet, headerRow, rowCount, headers, map } = located.register;
    sheet.load('id');
    const range = sheet.getRangeByIndexes(cell.rowIndex, 0, 1, headers.length);
    range.load('values');
    await context.sync();
    const isInside =
      sheet.id === shown.id && cell.rowIndex > headerRow && cell.rowIndex <= headerRow + rowCount;
    if (!isInside) return { kind: 'elsewhere' };
    const [row] = filledRow(range.values[0] ?? [], cell.rowIndex + 1, map);
    return row ? { kind: 'case', ...row } : { kind: 'empty' };
  });
}
