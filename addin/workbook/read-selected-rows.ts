import type { Finding } from '../../core/finding';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { filledRow, type RegisterRow } from './read-register';
import { locateRegister, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';

/** The complaints whose rows are selected. */
export type SelectedRows =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  | { readonly kind: 'rows'; readonly rows: readonly [RegisterRow, ...RegisterRow[]] };

/** Rows that are looked through at most; a filter may hide many of those selected. */
export const MOST_ROWS = 500;

/** Reads the filled rows of the register that are selected and shown, from top to bottom. */
export async function readSelectedRows(ledger: LedgerSettings): Promise<SelectedRows> {
  return runExcel(async (context) => {
    const selection = context.workbook.getSelectedRange();
    selection.load('rowIndex,rowCount');
    const shown = context.workbook.worksheets.getActiveWorksheet();
    shown.load('id');
    await context.sync();
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'unreadable', findings: located.findings };
    const { register } = located;
    register.sheet.load('id');
    await context.sync();
    const { from, count } = overlap(selection, register);
    if (register.sheet.id !== shown.id || count <= 0) return { kind: 'none' };
    if (count > MOST_ROWS) return { kind: 'too-many' };
    const [first, ...more] = await readShown(context, register, from, count);
    return first ? { kind: 'rows', rows: [first, ...more] } : { kind: 'none' };
  });
}

/** The rows of the register that a selection reaches. */
function overlap(
  { rowIndex, rowCount }: Pick<Excel.Range, 'rowIndex' | 'rowCount'>,
  register: Pick<RegisterTable, 'headerRow' | 'rowCount'>,
): { readonly from: number; readonly count: number } {
  const first = register.headerRow + 1;
  const from = Math.max(rowIndex, first);
  return { from, count: Math.min(rowIndex + rowCount, first + register.rowCount) - from };
}

async function readShown(
  context: Excel.RequestContext,
  { sheet, headers, map }: RegisterTable,
  from: number,
  count: number,
): Promise<readonly RegisterRow[]> {
  const cells = sheet.getRangeByIndexes(from, 0, count, headers.length);
  cells.load('values');
  const rows = Array.from({ length: count }, (_, index) =>
    sheet.getRangeByIndexes(from + index, 0, 1, 1),
  );
  for (const row of rows) row.load('rowHidden');
  await context.sync();
  const values: readonly (readonly unknown[])[] = cells.values;
  return values.flatMap((row, index) =>
    rows[index]?.rowHidden === true ? [] : filledRow(row, from + index + 1, map),
  );
}
