import type { RegisterColumn } from '../../core/workbook/register-column';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import { registerCellStyle, registerRowStyle } from '../../core/workbook/register-sheet';
import { styleRange } from './style-range';
import type { Operation } from './sync-in-batches';

/** True when the cells of a register column are formatted as text and keep what they are given. */
export const keepsText = (column: RegisterColumn | undefined): boolean =>
  column !== undefined && registerCellStyle(column).numberFormat === '@';

/** The operations that give rows of the register the look of their columns, people's own excepted. */
export function columnOperations(
  sheet: Excel.Worksheet,
  layout: RegisterLayout,
  row: number,
  rows: number,
): readonly Operation[] {
  return layout.columns.flatMap((column, index) =>
    column.key.startsWith('other:')
      ? []
      : [
          {
            bytes: 1_500,
            run: () =>
              styleRange(
                sheet.getRangeByIndexes(row, index, rows, 1),
                registerRowStyle(column, layout),
                {
                  rows,
                  columns: 1,
                },
              ),
          },
        ],
  );
}
