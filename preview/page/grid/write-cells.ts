import type { ICellData, IStyleData, Nullable } from '@univerjs/presets';
import { type Area, intersection } from '../../model/area';
import type { SheetModel } from '../../model/sheet-model';
import { gridContents } from './grid-cell';
import type { GridLink } from './grid-link';
import { gridStyle } from './grid-style';
import { leastColumns, leastRows } from './workbook-snapshot';

type CellMatrix = Record<number, Record<number, ICellData>>;

/** Hands over cells in bulk: looks straight into the grid's cells, contents as one command. */
export function writeCells(
  link: GridLink,
  sheet: SheetModel,
  area: Area,
  what: 'contents' | 'look',
): void {
  const worksheet = link.worksheet(sheet.id);
  if (!worksheet) return;
  makeRoom(link, sheet);
  writeLineStyles(link, sheet, area);
  const shown = intersection(area, {
    row: 0,
    column: 0,
    rows: worksheet.getRowCount(),
    columns: worksheet.getColumnCount(),
  });
  if (!shown) return;
  const cells = worksheet.getCellMatrix();
  const styleId = styleIds(link, sheet);
  const cellValue: CellMatrix = {};
  for (let row = shown.row; row < shown.row + shown.rows; row++) {
    for (let column = shown.column; column < shown.column + shown.columns; column++) {
      const cell = sheet.grid.cellAt(row, column);
      const old: Nullable<ICellData> = cells.getValue(row, column);
      const s = cell?.style === undefined ? undefined : styleId(cell.style);
      if (what === 'look') {
        if (old || s !== undefined) cells.setValue(row, column, { ...old, s: s ?? null });
        continue;
      }
      if (!cell && !old) continue;
      cells.setValue(row, column, { ...old, s: s ?? null });
      (cellValue[row] ??= {})[column] = gridContents(cell);
    }
  }
  link.run('sheet.mutation.set-range-values', { subUnitId: sheet.id, cellValue });
}

/** The grid draws as many rows and columns as the sheet needs and a few more. */
function makeRoom(link: GridLink, sheet: SheetModel): void {
  const worksheet = link.worksheet(sheet.id);
  const used = sheet.usedArea({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, false);
  if (!worksheet || !used) return;
  const rowCount = Math.max(leastRows, used.row + used.rows + 100);
  const columnCount = Math.max(leastColumns, used.column + used.columns + 4);
  if (worksheet.getRowCount() < rowCount) {
    link.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheet.id, rowCount });
  }
  if (worksheet.getColumnCount() < columnCount) {
    link.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheet.id, columnCount });
  }
}

/** The looks whole columns and rows have. */
function writeLineStyles(link: GridLink, sheet: SheetModel, area: Area): void {
  const columnData: Record<number, { s: IStyleData }> = {};
  for (const [column, id] of sheet.columnStyles) {
    if (column >= area.column && column < area.column + area.columns) {
      columnData[column] = { s: gridStyle(sheet.styles.styleOf(id)) };
    }
  }
  if (Object.keys(columnData).length > 0) {
    link.run('sheet.mutation.set-col-data', { subUnitId: sheet.id, columnData });
  }
}

/** Registers each look with the grid once. */
function styleIds(link: GridLink, sheet: SheetModel): (id: number) => string | undefined {
  const styles = link.workbook().getStyles();
  const known = new Map<number, string | undefined>([[0, undefined]]);
  return (id) => {
    if (known.has(id)) return known.get(id);
    const gridId = styles.setValue(gridStyle(sheet.styles.styleOf(id))) ?? undefined;
    known.set(id, gridId);
    return gridId;
  };
}
