import type { Instant } from '../../core/date/time';
import { parseRecord } from '../../core/record/parse-record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell } from '../../core/workbook/workbook-plan';
import { cellOperations } from './cell-operations';
import { keepsText } from './column-operations';
import { readFilledRows } from './read-register';
import { presentLayout, type RegisterTable } from './register-table';
import type { Operation } from './sync-in-batches';

/**
 * The operations that write the computed columns of every record anew: their formulas depend on the
 * rulebook and on business hours, and clocks that no formula can say stand there as values.
 */
export async function computedOperations(
  context: Excel.RequestContext,
  register: RegisterTable,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<readonly Operation[]> {
  const rows = await readFilledRows(context, register);
  const layout = presentLayout(register, ledger, asOf);
  const cellsByRow = new Map(
    rows.map(({ row, raw, version }) => {
      const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
      return [row, registerRow(record, layout, asOf, { row: row - 1, version })] as const;
    }),
  );
  const { sheet, headerRow, rowCount } = register;
  return layout.columns.flatMap((column, index) => {
    if (!column.computed || column.hidden) return [];
    const cells: readonly (readonly Cell[])[] = Array.from({ length: rowCount }, (_, offset) => [
      cellsByRow.get(headerRow + 2 + offset)?.[index] ?? null,
    ]);
    const isText = () => keepsText(column);
    return cellOperations({ sheet, row: headerRow + 1, column: index, isText }, cells);
  });
}
