import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import {
  computedHeaderStyle,
  formats,
  headerStyle,
  personalHeaderStyle,
  valueHeaderStyle,
  writtenValueStyle,
} from './cell-styles';
import { isWrittenColumn } from './is-written-column';
import { registerConditionalFormats } from './register-conditional-formats';
import type { RegisterColumn } from './register-column';
import type { RegisterLayout } from './register-layout';
import { registerRow } from './register-row';
import { registerValidations } from './register-validations';
import { sheetNames, tableNames } from './sheet-names';
import type { Area, CellStyle, SheetPlan } from './workbook-plan';

/** Rows beyond the last record that formats and validations are laid out for. */
const SPARE_ROWS = 5_000;

/** Lays out the register: one native table, a row for each record, a blank one when there is none. */
export function registerSheet(
  layout: RegisterLayout,
  records: readonly ComplaintRecord[],
  asOf: Instant,
  versions: ReadonlyMap<string, number>,
): SheetPlan {
  const { columns, ledger } = layout;
  const rows = records.map((record, index) =>
    registerRow(record, layout, asOf, {
      row: index + 1,
      version: versions.get(record.id) ?? 1,
    }),
  );
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const prepared = body.length + SPARE_ROWS;
  return {
    key: 'register',
    name: sheetNames(ledger.language).register,
    visibility: 'visible',
    columns: columns.map(({ width, hidden }) => ({ width, hidden })),
    blocks: [{ row: 0, column: 0, cells: [columns.map(({ header }) => header), ...body] }],
    rowHeights: [
      { row: 0, rows: 1, height: 36 },
      { row: 1, rows: body.length, height: registerRowHeight },
    ],
    styles: [
      ...columns.map((column, index) => ({
        area: columnArea(index, 0, 1),
        style: registerHeaderStyle(column, layout),
      })),
      ...columns.map((column, index) => ({
        area: columnArea(index, 1, body.length),
        style: registerRowStyle(column, layout),
      })),
    ],
    tables: [
      {
        name: tableNames.register,
        area: { row: 0, column: 0, rows: body.length + 1, columns: columns.length },
        style: 'TableStyleLight1',
      },
    ],
    conditionalFormats: registerConditionalFormats(layout, prepared),
    validations: registerValidations(layout, prepared),
    charts: [],
    freeze: { rows: 1, columns: columns.some(({ key }) => key === 'overall-light') ? 2 : 1 },
    print: {
      landscape: true,
      paper: 'A4',
      header: ledger.name,
      repeatRows: 1,
      columns: printedColumns(columns),
    },
  };
}

/** The leading columns that are still readable across a landscape A4 page. */
function printedColumns(columns: readonly RegisterColumn[]): number {
  let width = 0;
  const fitting = columns.findIndex((column) => {
    width += column.width;
    return width > PAGE_WIDTH || column.hidden;
  });
  return fitting < 0 ? columns.length : Math.max(fitting, 1);
}

/** Points of a row: two lines, however long a text is. */
export const registerRowHeight = 30;

/** Characters that a landscape A4 page holds at about eight points. */
export const PAGE_WIDTH = 190;

/** How the cells of a register column look, also in rows that are added later. */
export function registerCellStyle({
  content,
  source,
  computed,
  hidden,
}: RegisterColumn): CellStyle {
  const isText = content === 'text' || content === 'long-text';
  return {
    // A formula in a cell formatted as text would be shown, not computed.
    numberFormat: isText && computed && !hidden ? 'General' : numberFormats[content],
    valign: 'top',
    border: 'thin',
    wrap: isText && !hidden,
    ...(isNumber(content) ? {} : { align: source.kind.endsWith('light') ? 'center' : 'left' }),
  };
}

/** The same of the register itself, where a value in place of a formula stands slanted. */
export const registerRowStyle = (
  column: RegisterColumn,
  layout: Pick<RegisterLayout, 'formulas'>,
): CellStyle => ({
  ...registerCellStyle(column),
  ...(isWrittenColumn(column, layout) && writtenValueStyle),
});

const isNumber = (content: RegisterColumn['content']): boolean =>
  content === 'number' || content === 'money';

const numberFormats: Readonly<Record<RegisterColumn['content'], string>> = {
  text: formats.text,
  'long-text': formats.text,
  number: 'General',
  money: formats.money,
  date: formats.day,
  'date-time': formats.minute,
};

export function registerHeaderStyle(
  { key, computed, personal }: RegisterColumn,
  { formulas }: RegisterLayout,
): CellStyle {
  if (personal) return personalHeaderStyle;
  if (!computed) return headerStyle;
  return formulas.has(key) ? computedHeaderStyle : valueHeaderStyle;
}

const columnArea = (column: number, row: number, rows: number): Area => ({
  row,
  column,
  rows,
  columns: 1,
});
