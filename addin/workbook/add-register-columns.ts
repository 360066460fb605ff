import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerConditionalFormats } from '../../core/workbook/register-conditional-formats';
import { registerColumns } from '../../core/workbook/register-columns';
import { registerHeaderStyle, registerRowStyle } from '../../core/workbook/register-sheet';
import { registerValidations } from '../../core/workbook/register-validations';
import { formatConditionally } from './format-conditionally';
import { findRegister, presentLayout } from './register-table';
import { styleRange } from './style-range';
import { validateRange } from './validate-range';

/** Rows below the header that formats and validations of a new column are laid out for. */
const PREPARED_ROWS = 5_000;

/**
 * Puts the columns another version of the rulebook brings at the right end of the register, with
 * their look, colours and checks. Columns it no longer knows stay as people's own.
 */
export async function addRegisterColumns(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<void> {
  const before = await findRegister(context, ledger);
  if (!before || before.map.missing.length === 0) return;
  const missing = new Set(before.map.missing);
  const added = registerColumns(ledger.rulebook, ledger.language).filter(({ key }) =>
    missing.has(key),
  );
  for (const { header } of added) before.table.columns.add(-1, undefined, header);
  await context.sync();
  const register = await findRegister(context, ledger);
  if (!register) return;
  const { sheet, headerRow, rowCount } = register;
  const layout = presentLayout(register, ledger, asOf);
  const places = new Set(added.flatMap(({ key }) => register.map.places.get(key) ?? []));
  const isNew = ({ column }: { readonly column: number }) => places.has(column);
  const range = (column: number, row: number, rows: number) =>
    sheet.getRangeByIndexes(headerRow + row, column, rows, 1);
  layout.columns.forEach((column, index) => {
    if (!places.has(index)) return;
    const rows = { rows: rowCount, columns: 1 };
    styleRange(range(index, 1, rowCount), registerRowStyle(column, layout), rows);
    styleRange(range(index, 0, 1), registerHeaderStyle(column, layout), { rows: 1, columns: 1 });
    if (column.hidden) range(index, 0, 1).getEntireColumn().columnHidden = true;
  });
  for (const plan of registerConditionalFormats(layout, PREPARED_ROWS)) {
    if (isNew(plan.area)) formatConditionally(range(plan.area.column, 1, plan.area.rows), plan);
  }
  for (const plan of registerValidations(layout, PREPARED_ROWS)) {
    if (isNew(plan.area)) validateRange(range(plan.area.column, 1, plan.area.rows), plan);
  }
  await context.sync();
}
