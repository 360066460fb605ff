import type { Area } from '../../core/workbook/workbook-plan';

export type { Area };

/** The size of an Excel sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Makes an area from its corner and size; all counts are 0-based rows and columns. */
export function areaOf(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** Tells whether the area lies on a sheet and has at least one cell. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= maxRows &&
    area.column + area.columns <= maxColumns
  );
}

/** The cells two areas share, or undefined. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** Tells whether the first area holds every cell of the second. */
export function containsArea(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== undefined && sameArea(shared, inner);
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

export function isEntireColumn(area: Area): boolean {
  return area.rows === maxRows;
}

export function isEntireRow(area: Area): boolean {
  return area.columns === maxColumns;
}
