import { registerConditionalFormats } from '../../core/workbook/register-conditional-formats';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import { registerValidations } from '../../core/workbook/register-validations';
import type { Area } from '../../core/workbook/workbook-plan';
import { formatConditionally } from './format-conditionally';
import type { RegisterTable } from './register-table';
import type { Operation } from './sync-in-batches';
import { validateRange } from './validate-range';

/** Colours and validations are laid out for so many rows at a time. */
const ROWS_AT_A_TIME = 5_000;

/**
 * The operations that lay the register's colours and validations out anew for more rows, when the
 * new rows reach beyond those prepared so far; none otherwise, and none where people have moved the
 * header down, for the rules are written from row 2.
 *
 * @param rows rows of the table once the new ones are in.
 */
export function ruleOperations(
  { sheet, headerRow, firstColumn, columnCount, rowCount }: RegisterTable,
  layout: RegisterLayout,
  rows: number,
): readonly Operation[] {
  const prepared = preparedFor(rows);
  if (prepared === preparedFor(rowCount) || headerRow !== 0) return [];
  const small = (run: () => void): Operation => ({ bytes: 1_000, run });
  const rangeOf = (area: Area) =>
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  return [
    small(() =>
      sheet.getRangeByIndexes(1, firstColumn, prepared, columnCount).conditionalFormats.clearAll(),
    ),
    ...registerConditionalFormats(layout, prepared).map((plan) =>
      small(() => formatConditionally(rangeOf(plan.area), plan)),
    ),
    ...registerValidations(layout, prepared).map((plan) =>
      small(() => validateRange(rangeOf(plan.area), plan)),
    ),
  ];
}

const preparedFor = (rows: number): number =>
  (Math.floor(rows / ROWS_AT_A_TIME) + 1) * ROWS_AT_A_TIME;
