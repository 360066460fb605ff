import { headerStyle, noteStyle, titleStyle } from './cell-styles';
import { fittedHeights } from './fitted-heights';
import type { Area, Cell, SheetPlan } from './workbook-plan';

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

/** The table of a report sheet below its heading: what it needs besides its own styles. */
export interface ReportTable {
  readonly title: string;
  readonly remark: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of a table below its headers. */
export const tableBody = ({ headers, rows }: Pick<ReportTable, 'headers' | 'rows'>): Area => ({
  row: TABLE_ROW + 1,
  column: 0,
  rows: rows.length,
  columns: headers.length,
});

/** Lays out heading, headers and rows, and how all of them look alike in every report. */
export function reportTable(
  table: ReportTable,
): Pick<SheetPlan, 'columns' | 'blocks' | 'rowHeights' | 'styles'> {
  const { headers, widths, rows } = table;
  const head = heading(table.title, table.remark);
  const block = { row: TABLE_ROW, column: 0, cells: [headers, ...rows] };
  const columns = headers.length;
  return {
    columns: widths.map((width) => ({ width })),
    blocks: [...head.blocks, block],
    rowHeights: [...(head.rowHeights ?? []), ...fittedHeights(block, widths)],
    styles: [
      ...head.styles,
      { area: { row: TABLE_ROW, column: 0, rows: 1, columns }, style: headerStyle },
      { area: tableBody(table), style: { border: 'thin', wrap: true, valign: 'top' } },
    ],
  };
}

/** The same rows as a native table that can be filtered, its headers frozen and repeated in print. */
export const nativeTable = (
  name: string,
  { title, headers, rows }: ReportTable,
  frozenColumns: number,
): Pick<SheetPlan, 'tables' | 'freeze' | 'print'> => ({
  tables: [
    {
      name,
      area: { row: TABLE_ROW, column: 0, rows: rows.length + 1, columns: headers.length },
      style: 'TableStyleLight1',
    },
  ],
  freeze: { rows: TABLE_ROW + 1, columns: frozenColumns },
  print: { landscape: true, paper: 'A4', header: title, repeatRows: TABLE_ROW + 1 },
});
