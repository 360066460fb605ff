import { type Area, maxColumns, maxRows } from './area';
import type { CellSource, ChartModel, ChartSeriesModel } from './chart-model';
import { mapReferences } from './formula-references';
import type { ChangeSource } from './model-change';
import { type ShiftDirection, shiftArea } from './shift-area';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/**
 * Inserts cells at an area (`down`) or deletes them (`up`); the cells below move, and formulas,
 * names, tables, rules, merges and comments follow.
 */
export function shiftCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  direction: ShiftDirection,
  source: ChangeSource,
): void {
  const moved = (one: Area) => shiftArea(one, area, direction);
  moveGrid(sheet, area, direction);
  if (area.columns === maxColumns) moveRows(sheet, area, direction);
  moveAttachments(sheet, moved, source);
  for (const table of model.tables) {
    if (table.sheetId !== sheet.id) continue;
    const at = moved(table.area);
    if (!at) model.removeTable(table.id, source);
    else if (at !== table.area) model.changeTable(table.id, { area: at }, source);
  }
  moveReferences(model, sheet, moved);
  model.emit({ kind: 'shift', sheetId: sheet.id, area, direction, source });
}

function moveGrid(sheet: SheetModel, area: Area, direction: ShiftDirection): void {
  if (direction === 'down') {
    const behind = { ...area, rows: maxRows - area.row - area.rows };
    sheet.grid.move(behind, area.rows, 0);
  } else {
    sheet.grid.clear(area);
    const from = area.row + area.rows;
    sheet.grid.move({ ...area, row: from, rows: maxRows - from }, -area.rows, 0);
  }
}

/** Whole rows take their heights, looks and visibility along. */
function moveRows(sheet: SheetModel, area: Area, direction: ShiftDirection): void {
  const moved = (row: number): number | undefined =>
    shiftArea({ row, column: 0, rows: 1, columns: 1 }, area, direction)?.row;
  for (const map of [sheet.rowHeights, sheet.rowStyles]) {
    const entries = [...map];
    map.clear();
    for (const [row, value] of entries) {
      const to = moved(row);
      if (to !== undefined) map.set(to, value);
    }
  }
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const row of hidden) {
    const to = moved(row);
    if (to !== undefined) sheet.hiddenRows.add(to);
  }
}

function moveAttachments(
  sheet: SheetModel,
  moved: (area: Area) => Area | undefined,
  source: ChangeSource,
): void {
  const movedSource = (from: CellSource): CellSource | undefined => {
    const area = from.sheetId === sheet.id ? moved(from.area) : from.area;
    return area && { ...from, area };
  };
  const movedChart = (chart: ChartModel): ChartModel => ({
    ...chart,
    series: chart.series.map((one) => movedSeries(one, movedSource)),
  });
  sheet.merges = sheet.merges.flatMap((one) => moved(one) ?? []);
  sheet.comments = sheet.comments.flatMap((one) => {
    const at = moved({ row: one.row, column: one.column, rows: 1, columns: 1 });
    return at ? [{ ...one, row: at.row }] : [];
  });
  if (sheet.charts.length > 0) sheet.changeCharts(sheet.charts.map(movedChart), source);
  sheet.changeConditionalFormats(
    sheet.conditionalFormats.flatMap((one) => {
      const area = moved(one.area);
      return area ? [{ ...one, area }] : [];
    }),
    source,
  );
  sheet.changeValidations(
    sheet.validations.flatMap((one) => {
      const areas = one.areas.flatMap((area) => moved(area) ?? []);
      return areas.length > 0 ? [{ ...one, areas }] : [];
    }),
    source,
  );
}

function movedSeries(
  { id, kept, values, categories }: ChartSeriesModel,
  moved: (from: CellSource) => CellSource | undefined,
): ChartSeriesModel {
  const [newValues, newCategories] = [values && moved(values), categories && moved(categories)];
  return {
    id,
    kept,
    ...(newValues && { values: newValues }),
    ...(newCategories && { categories: newCategories }),
  };
}

function moveReferences(
  model: WorkbookModel,
  shifted: SheetModel,
  moved: (area: Area) => Area | undefined,
): void {
  const rewrite = (formula: string, home: string | undefined) =>
    mapReferences(formula, ({ sheet = home, from, to }) => {
      if (sheet?.toLowerCase() !== shifted.name.toLowerCase()) return to ? { from, to } : { from };
      const end = to ?? from;
      const rows = end.row - from.row + 1;
      const area = moved({
        row: from.row,
        column: from.column,
        rows,
        columns: end.column - from.column + 1,
      });
      if (!area) return undefined;
      const first = { row: area.row, column: area.column };
      return to
        ? { from: first, to: { row: area.row + area.rows - 1, column: to.column } }
        : { from: first };
    });
  const whole = { row: 0, column: 0, rows: maxRows, columns: maxColumns };
  for (const sheet of model.sheets) {
    sheet.grid.forEach(whole, (row, column, cell) => {
      if (cell.formula === undefined) return;
      const formula = rewrite(cell.formula, sheet.name);
      if (formula === cell.formula) return;
      sheet.grid.setCell(row, column, { ...cell, formula });
      const area = { row, column, rows: 1, columns: 1 };
      const change = { kind: 'cells', sheetId: sheet.id, area, what: 'contents' } as const;
      sheet.emit({ ...change, source: 'calculation' });
    });
  }
  const names = model.names.map((name) => ({ ...name, formula: rewrite(name.formula, undefined) }));
  if (names.some((name, index) => name.formula !== model.names[index]?.formula)) {
    model.changeNames(names);
  }
}
