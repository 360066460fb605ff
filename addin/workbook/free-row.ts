import type { Finding } from '../../core/finding';
import { filledRow } from './read-register';
import { rowsBelowTaken } from './register-findings';
import type { RegisterTable } from './register-table';

/**
 * The 0-based row new records start at: below the table, or its only row while that is blank, as in
 * a ledger that was just created. One sync.
 */
export async function freeRow(
  context: Excel.RequestContext,
  { sheet, headerRow, rowCount, headers, map }: RegisterTable,
): Promise<
  | { readonly ok: true; readonly row: number }
  | { readonly ok: false; readonly findings: readonly Finding[] }
> {
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  const first = sheet.getRangeByIndexes(headerRow + 1, 0, 1, headers.length);
  first.load('values');
  await context.sync();
  const below = headerRow + 1 + rowCount;
  if (used.rowIndex + used.rowCount > below) {
    return { ok: false, findings: [rowsBelowTaken(below + 1)] };
  }
  const values: readonly (readonly unknown[])[] = first.values;
  const isBlank = rowCount === 1 && filledRow(values[0] ?? [], 0, map).length === 0;
  return { ok: true, row: isBlank ? headerRow + 1 : below };
}
