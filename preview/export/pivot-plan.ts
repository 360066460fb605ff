import { distinctItems } from '../../core/workbook/parts/pivot-items';
import type { PivotAxis, PivotFigure, PivotPlan } from '../../core/workbook/workbook-plan';
import type { CellValue } from '../model/cell';
import { computePivot } from '../model/compute-pivot';
import type { PivotData, PivotModel } from '../model/pivot-model';
import { itemOf, pivotSource, type PivotSource } from '../model/pivot-source';
import type { WorkbookModel } from '../model/workbook-model';

/** A pivot as the file has it; undefined for one without rows or figures. */
export function pivotPlan(pivot: PivotModel, model: WorkbookModel): PivotPlan | undefined {
  const source = pivotSource(pivot, model);
  const { cells, headerRows } = computePivot(pivot, source);
  const [row] = pivot.rows;
  const [column] = pivot.columns;
  const from = sourceOf(pivot, model);
  if (row === undefined || cells.length === 0 || !from) return undefined;
  const linesOf = cells.slice(headerRows, -1).map(([item]) => item);
  const across = (cells[headerRows - 1] ?? []).slice(1, -1);
  const axis = (field: string, shown?: readonly (CellValue | undefined)[]) =>
    axisOf(field, pivot, source, shown);
  const sort = pivot.sort;
  const sorted = pivot.data.findIndex(({ id }) => id === sort?.dataId);
  return {
    name: pivot.name,
    source: from,
    headers: source.headers,
    records: source.rows,
    refreshOnLoad: pivot.kept['RefreshOnOpen'] === true,
    area: { ...pivot.at, rows: cells.length, columns: Math.max(...cells.map((one) => one.length)) },
    row: {
      ...axis(row, linesOf),
      ...(sort && sorted >= 0 && { sort: { descending: sort.descending, figure: sorted } }),
    },
    ...(column !== undefined && { column: axis(column, across) }),
    filters: pivot.filters.map((field) => axis(field)),
    figures: pivot.data.map(figureOf),
    total: 'Grand Total',
  };
}

function sourceOf({ source }: PivotModel, model: WorkbookModel): PivotPlan['source'] | undefined {
  if ('tableId' in source) {
    const table = model.tableById(source.tableId);
    return table && { table: table.name };
  }
  const sheet = model.sheetById(source.sheetId);
  return sheet && { sheet: sheet.name, area: source.area };
}

/** The items of a field, those on the axis in the order they stand in. */
function axisOf(
  field: string,
  { selected }: PivotModel,
  { headers, rows }: PivotSource,
  shown?: readonly (CellValue | undefined)[],
): PivotAxis {
  const place = headers.indexOf(field);
  const values = distinctItems(rows.map((row) => row[place] ?? null));
  const rank = (value: CellValue): number => {
    const at = shown?.indexOf(itemOf(value)) ?? -1;
    return at < 0 ? Infinity : at;
  };
  const names = new Intl.Collator('zh', { numeric: true });
  const items = [...values].sort((one, other) =>
    rank(one) === rank(other) ? names.compare(itemOf(one), itemOf(other)) : rank(one) - rank(other),
  );
  const chosen = selected[field];
  const hidden = placesOf(items, (item) => chosen?.includes(itemOf(item)) === false);
  return {
    header: field,
    items,
    ...(hidden.length > 0 && { hidden }),
    ...(shown && { shown: placesOf(items, (item) => shown.includes(itemOf(item))) }),
  };
}

const placesOf = (
  items: readonly CellValue[],
  isWanted: (item: CellValue) => boolean,
): readonly number[] => items.flatMap((item, place) => (isWanted(item) ? [place] : []));

function figureOf({ field, name, summarizeBy, showAs }: PivotData): PivotFigure {
  const subtotal = summarizeBy === 'Count' ? 'count' : 'sum';
  const figure = { header: field, title: name, subtotal } as const;
  switch (showAs) {
    case 'None':
      return figure;
    case 'PercentOfGrandTotal':
      return { ...figure, shownAs: 'shareOfTotal' };
    case 'PercentRunningTotal':
      return { ...figure, shownAs: 'runningShare' };
  }
}
