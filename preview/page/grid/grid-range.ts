import type { IRange } from '@univerjs/presets';
import type { Area } from '../../model/area';

/** The grid's form of an area. */
export function gridRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

/** The area of a range of the grid; a missing end is the end of the sheet shown. */
export function areaOfRange(range: IRange, rowCount: number, columnCount: number): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const endRow = Number.isNaN(range.endRow) ? rowCount - 1 : range.endRow;
  const endColumn = Number.isNaN(range.endColumn) ? columnCount - 1 : range.endColumn;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}
