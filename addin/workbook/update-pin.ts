import { figurePlaces, figureRemark, figureSheet } from '../../core/workbook/figure-sheet';
import type { FigureTable } from '../../core/workbook/figure-table';
import type { Area, SheetPlan } from '../../core/workbook/workbook-plan';
import { addChart, canChart } from './add-chart';
import { cellOperations } from './cell-operations';
import { styleRange } from './style-range';
import { syncInBatches, type Operation } from './sync-in-batches';
import { textCells } from './text-cells';

/** A pinned table as it stands on its sheet. */
interface PinnedTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/**
 * Brings figures pinned before up to date: the rows of their table, the line that says as of when,
 * and the chart, which is drawn anew.
 *
 * @param name the name of the table they were pinned as.
 * @returns the name of the sheet; undefined when the table was moved or rebuilt, or cells that it
 * would grow over are taken: then nothing was written.
 */
export async function updatePin(
  context: Excel.RequestContext,
  figure: FigureTable,
  name: string,
): Promise<string | undefined> {
  const pinned = await readPin(context, figure, name);
  if (!pinned) return undefined;
  const { sheet } = pinned;
  const below = grownOver(figure, pinned.area);
  const cells = below && rangeOf(sheet, below);
  cells?.load('values');
  const remark = rangeOf(sheet, figurePlaces(figure).remark);
  remark.load('values');
  sheet.load('name');
  const chart = canChart() ? sheet.charts.getItemOrNullObject(name) : undefined;
  chart?.load('name');
  await context.sync();
  if (cells?.values.some((row) => row.some((value) => value !== ''))) return undefined;
  if (chart?.isNullObject === false) chart.delete();
  // A remark that a person has put there stays.
  if (String(remark.values[0]?.[0]).startsWith(figure.remark)) {
    remark.values = [[figureRemark(figure)]];
  }
  await syncInBatches(
    context,
    rowOperations(pinned, figureSheet(figure, sheet.name, name), figure),
  );
  return sheet.name;
}

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/**
 * The table, if it stands where it was put, its columns are the same and its rows are figures: what
 * a person writes right below a table becomes a row of it, with cells left empty.
 */
async function readPin(
  context: Excel.RequestContext,
  figure: FigureTable,
  name: string,
): Promise<PinnedTable | undefined> {
  const table = context.workbook.tables.getItem(name);
  const sheet = context.workbook.tables.getItem(name).worksheet;
  const range = table.getRange();
  range.load('values,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const [headers, ...rows]: readonly (readonly unknown[])[] = range.values;
  const area = {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
  const stands = area.row === figurePlaces(figure).table.row && area.column === 0;
  const isSame = figure.headers.every((title, column) => headers?.[column] === title);
  const areFigures = rows.every((row) => figure.headers.every((_, column) => row[column] !== ''));
  return stands && isSame && areFigures ? { table, sheet, area } : undefined;
}

/** The cells below the table that its new rows need; undefined when it does not grow. */
function grownOver(figure: FigureTable, area: Area): Area | undefined {
  const rows = figurePlaces(figure).table.rows - area.rows;
  return rows > 0 ? { ...area, row: area.row + area.rows, rows } : undefined;
}

function rowOperations(
  { table, sheet, area }: PinnedTable,
  plan: SheetPlan,
  figure: FigureTable,
): readonly Operation[] {
  const small = (run: () => void): Operation => ({ bytes: 1_500, run });
  const { table: wanted, drawn } = figurePlaces(figure);
  const left = { ...wanted, row: wanted.row + wanted.rows, rows: area.rows - wanted.rows };
  const ofTable = ({ row }: { readonly row: number }) => row >= wanted.row;
  const hide = (hidden: boolean) => () => {
    if (drawn) rangeOf(sheet, { ...drawn, rows: 1 }).getEntireColumn().columnHidden = hidden;
  };
  return [
    ...(left.rows > 0 ? [small(() => rangeOf(sheet, left).clear())] : []),
    ...(drawn ? [small(() => rangeOf(sheet, { ...drawn, rows: area.rows }).clear())] : []),
    small(() => table.resize(rangeOf(sheet, { ...area, rows: wanted.rows }))),
    ...plan.styles
      .filter(({ area: styled }) => ofTable(styled))
      .map(({ area: styled, style }) =>
        small(() => styleRange(rangeOf(sheet, styled), style, styled)),
      ),
    ...plan.blocks
      .filter(ofTable)
      .flatMap(({ row, column, cells }) =>
        cellOperations({ sheet, row, column, isText: textCells(plan.styles) }, cells),
      ),
    // A chart is not made over cells that cannot be seen.
    ...plan.charts.flatMap((chart) => [
      small(hide(false)),
      small(() => addChart(sheet, chart)),
      small(hide(true)),
    ]),
  ];
}
