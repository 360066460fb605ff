import type { Instant } from '../../core/date/time';
import { endedByOtherVersion } from '../../core/clock/ended-by-other-version';
import { parseRecord } from '../../core/record/parse-record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { RegisterColumn } from '../../core/workbook/register-column';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell } from '../../core/workbook/workbook-plan';
import { cellOperations } from './cell-operations';
import { keepsText } from './column-operations';
import { filledRow, readPages } from './read-register';
import { presentLayout, type RegisterTable } from './register-table';
import type { Operation } from './sync-in-batches';

/**
 * The operations that write the computed columns of every record anew: their formulas depend on the
 * rulebook and on business hours, and clocks that no formula can say stand there as values. Where a
 * record ended under another version of the rulebook, what the cells show becomes their value.
 */
export async function computedOperations(
  context: Excel.RequestContext,
  register: RegisterTable,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<readonly Operation[]> {
  const pages = await readPages(context, register, 0, register.headers.length);
  const layout = presentLayout(register, ledger, asOf);
  const cellsByRow = new Map(
    pages.flatMap((present, index) => {
      const place = register.headerRow + 2 + index;
      return filledRow(present, place, register.map).map(({ row, raw, version }) => {
        const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
        const cells = registerRow(record, layout, asOf, { row: row - 1, version });
        if (!endedByOtherVersion(record, ledger.rulebook)) return [row, cells] as const;
        const kept = cells.map((cell, at) => shownCell(layout.columns[at], present[at]) ?? cell);
        return [row, kept] as const;
      });
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

/** What a due or light cell shows; nothing where it shows nothing yet. */
function shownCell(column: RegisterColumn | undefined, value: unknown): Cell | undefined {
  const isClock = /^(?:due|light):/.test(column?.key ?? '');
  const isShown = typeof value === 'number' || (typeof value === 'string' && value !== '');
  return isClock && isShown ? value : undefined;
}
