import { noteStyle, titleStyle } from './cell-styles';
import type { Cell, SheetPlan } from './workbook-plan';

/** A sheet of a report with nothing on it yet. */
export const reportSheet = (
  key: string,
  name: string,
  rest: Partial<SheetPlan> & Pick<SheetPlan, 'columns' | 'blocks' | 'styles'>,
): SheetPlan => ({
  key,
  name,
  visibility: 'visible',
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { landscape: true, paper: 'A4', header: name },
  ...rest,
});

/** Row at which a report sheet's table begins, below its heading. */
export const TABLE_ROW = 3;

/** Title and remark at the head of a sheet. */
export const heading = (
  title: string,
  remark: string,
): Pick<SheetPlan, 'blocks' | 'styles' | 'rowHeights'> => ({
  blocks: [{ row: 0, column: 0, cells: [[title], [remark]] }],
  rowHeights: [{ row: 0, rows: 1, height: 30 }],
  styles: [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
  ],
});

/** A native table needs a row: a blank one stands for none. */
export const atLeastOneRow = (
  rows: readonly (readonly Cell[])[],
  columns: number,
): readonly (readonly Cell[])[] =>
  rows.length > 0 ? rows : [Array.from({ length: columns }, () => null)];
