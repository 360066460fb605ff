import type { CellValue } from './cell';
import type { PivotModel } from './pivot-model';
import { tableBody } from './table-model';
import type { WorkbookModel } from './workbook-model';

/** The cells a pivot is of: headers and rows. */
export interface PivotSource {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const BLANK = '(blank)';

/** Reads the cells a pivot is of, as they are now. */
export function pivotSource({ source }: PivotModel, model: WorkbookModel): PivotSource {
  const table = 'tableId' in source ? model.tableById(source.tableId) : undefined;
  const cells = table
    ? { sheetId: table.sheetId, area: { ...table.area, rows: tableBody(table).rows + 1 } }
    : 'area' in source
      ? source
      : undefined;
  const sheet = cells && model.sheetById(cells.sheetId);
  if (!sheet) return { headers: [], rows: [] };
  const { row, column, rows, columns } = cells.area;
  const valuesOf = (at: number): readonly CellValue[] =>
    Array.from({ length: columns }, (_, index) => sheet.valueAt(row + at, column + index));
  return {
    headers: valuesOf(0).map((value) => String(value ?? '')),
    rows: Array.from({ length: rows - 1 }, (_, index) => valuesOf(index + 1)),
  };
}

/** The different values of a field in ascending order, as Excel lists them. */
export function pivotItems({ headers, rows }: PivotSource, field: string): readonly string[] {
  const place = headers.indexOf(field);
  const names = new Set(rows.map((row) => itemOf(row[place] ?? null)));
  return [...names].sort((one, other) => one.localeCompare(other, 'zh', { numeric: true }));
}

/** The item that a value is of its field. */
export const itemOf = (value: CellValue): string =>
  value === null || value === '' ? BLANK : String(value);
