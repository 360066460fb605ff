import type { Workbook } from 'exceljs';
import { shownItemText } from '../model/pivot-filter';
import type { PivotModel } from '../model/pivot-model';
import { pivotSource } from '../model/pivot-source';
import type { WorkbookModel } from '../model/workbook-model';

/**
 * A pivot whose slicers have become filters above it, as the file has no slicers: what they chose
 * stays chosen, and can be seen. They find room in the rows that a sheet keeps for its slicers.
 */
export function withSlicersAsFilters(pivot: PivotModel): PivotModel {
  const { rows, columns, filters, selected, at } = pivot;
  const used = new Set([...rows, ...columns, ...filters]);
  const chosen = Object.keys(selected).filter((field) => !used.has(field));
  const room = at.row - filters.length - 1;
  return { ...pivot, filters: [...chosen.slice(0, Math.max(room, 0)), ...filters] };
}

/** Writes the cells of those filters: name and choice. */
export function writeSlicerFilters(workbook: Workbook, model: WorkbookModel): void {
  for (const pivot of model.pivots) {
    const worksheet = workbook.worksheets[model.sheets.findIndex(({ id }) => id === pivot.sheetId)];
    const { filters, at } = withSlicersAsFilters(pivot);
    const source = pivotSource(pivot, model);
    filters.slice(0, filters.length - pivot.filters.length).forEach((field, index) => {
      const row = worksheet?.getRow(at.row - filters.length + index);
      if (!row) return;
      row.getCell(at.column + 1).value = field;
      row.getCell(at.column + 2).value = shownItemText(pivot, source, field);
    });
  }
}
