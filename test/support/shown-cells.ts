import type { OfficeHost } from './office-host';

/** What the cells of a sheet hold from a row on. */
export const shownCells = (
  host: OfficeHost,
  sheet: string,
  from: number,
  rows: number,
  columns: number,
) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      host.model.findSheet(sheet)?.valueAt(from + row, column),
    ),
  );
