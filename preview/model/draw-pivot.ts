import type { Area } from './area';
import type { Cell, CellStyle } from './cell';
import { computePivot, type PivotCells } from './compute-pivot';
import { fitColumns } from './fit-columns';
import type { ChangeSource } from './model-change';
import { shownItemText } from './pivot-filter';
import type { PivotModel } from './pivot-model';
import { pivotSource } from './pivot-source';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Headers and totals are bold, and therefore wider than other text. */
const BOLDER = 1.25;

const HEADER: CellStyle = { bold: true, fillColor: '#DDEBF7' };

/** Writes the cells of a pivot as its source stands now, in place of those it had. */
export function drawPivot(pivot: PivotModel, model: WorkbookModel): void {
  const sheet = model.sheetById(pivot.sheetId);
  if (!sheet) return;
  clearPivot(model.pivotById(pivot.id) ?? pivot, sheet, 'host');
  const source = pivotSource(pivot, model);
  const shown = computePivot(pivot, source);
  const size = {
    rows: shown.cells.length,
    columns: Math.max(0, ...shown.cells.map((row) => row.length)),
  };
  const pages = pageArea(pivot);
  put(sheet, pages, (row, column) => {
    const field = pivot.filters[row] ?? '';
    return column === 0
      ? { value: field, style: model.styles.idOf(HEADER) }
      : { value: shownItemText(pivot, source, field), style: model.styles.idOf(TEXT) };
  });
  put(sheet, { ...pivot.at, ...size }, (row, column) => ({
    value: shown.cells[row]?.[column] ?? null,
    style: model.styles.idOf(styleOf(shown, row, column)),
  }));
  if (size.rows > 0) widen(sheet, { ...pivot.at, ...size });
  model.changePivot({ ...pivot, drawn: size });
}

/** Empties the cells of a pivot and of the filters above it. */
export function clearPivot(pivot: PivotModel, sheet: SheetModel, source: ChangeSource): void {
  const { at, drawn } = pivot;
  if (!drawn) return;
  for (const area of [pageArea(pivot), { ...at, ...drawn }]) {
    if (area.rows > 0) sheet.clear(area, 'both', source);
  }
}

/** The rows of its filters: above it, with a blank row between. */
function pageArea({ at, filters }: PivotModel): Area {
  const rows = filters.length;
  return { row: at.row - rows - 1, column: at.column, rows, columns: 2 };
}

const TEXT: CellStyle = { numberFormat: '@' };

function styleOf({ cells, headerRows, percent }: PivotCells, row: number, column: number) {
  return {
    ...(row < headerRows || row === cells.length - 1 ? HEADER : {}),
    ...(column === 0 ? TEXT : {}),
    ...(row >= headerRows && percent.has(column) ? { numberFormat: '0.00%' } : {}),
  };
}

function put(
  sheet: SheetModel,
  area: Area,
  cellOf: (row: number, column: number) => Cell | undefined,
): void {
  if (area.rows === 0) return;
  sheet.putCells(
    area,
    (row, column) => cellOf(row - area.row, column - area.column),
    'both',
    'host',
  );
}

/** Excel fits the columns of a pivot whenever it draws it. */
function widen(sheet: SheetModel, area: Area): void {
  fitColumns(sheet, area);
  for (let column = area.column; column < area.column + area.columns; column++) {
    const width = sheet.columnWidths.get(column);
    if (width !== undefined) sheet.columnWidths.set(column, width * BOLDER);
  }
}
