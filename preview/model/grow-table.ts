import { type Area, containsArea, intersection } from './area';
import { fillFormula } from './formula-references';
import type { ChangeSource } from './model-change';
import type { SheetModel } from './sheet-model';
import { type TableModel, tableBody } from './table-model';
import type { WorkbookModel } from './workbook-model';

/** A table about to take in rows that are written right below it. */
export interface TableGrowth {
  readonly tableId: string;
  readonly rows: number;
}

/**
 * Says which table a write will grow: one without a totals row whose last row the write touches or
 * follows directly, inside its columns, over empty cells. Excel grows tables the same way.
 */
export function growthFor(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
): TableGrowth | undefined {
  for (const table of model.tables) {
    if (table.sheetId !== sheet.id || table.showTotals) continue;
    const bottom = table.area.row + table.area.rows;
    const rows = area.row + area.rows - bottom;
    const within =
      area.column >= table.area.column &&
      area.column + area.columns <= table.area.column + table.area.columns;
    if (!within || rows <= 0 || area.row > bottom || area.row <= table.area.row) continue;
    const below = { ...table.area, row: bottom, rows };
    if (sheet.usedArea(below, true) || hitsOtherTable(model, table, below)) continue;
    return { tableId: table.id, rows };
  }
  return undefined;
}

/** Grows the table: column formulas, looks, conditional formats and validations go along. */
export function growTable(model: WorkbookModel, growth: TableGrowth, source: ChangeSource): void {
  const table = model.tableById(growth.tableId);
  const sheet = table && model.sheetById(table.sheetId);
  if (!sheet) return;
  const body = tableBody(table);
  const added = { ...body, row: body.row + body.rows, rows: growth.rows };
  fillDown(sheet, added, source);
  stretchRules(sheet, body, growth.rows, source);
  const area = { ...table.area, rows: table.area.rows + growth.rows };
  model.changeTable(table.id, { area }, source);
}

function hitsOtherTable(model: WorkbookModel, table: TableModel, area: Area): boolean {
  return model.tables.some(
    (other) => other !== table && other.sheetId === table.sheetId && intersection(other.area, area),
  );
}

function fillDown(sheet: SheetModel, added: Area, source: ChangeSource): void {
  const lastRow = added.row - 1;
  sheet.putCells(
    added,
    (row, column) => {
      const cell = sheet.grid.cellAt(row, column);
      const above = sheet.grid.cellAt(lastRow, column);
      const style = (cell?.style ?? 0) === 0 ? above?.style : cell?.style;
      const look = style === undefined ? {} : { style };
      if (cell && (cell.value !== null || cell.formula !== undefined)) return { ...cell, ...look };
      if (above?.formula === undefined) return { value: null, ...look };
      return { value: null, formula: fillFormula(above.formula, row - lastRow, 0), ...look };
    },
    'both',
    source,
  );
}

function stretchRules(sheet: SheetModel, body: Area, rows: number, source: ChangeSource): void {
  const reaches = (area: Area) =>
    containsArea(body, area) && area.row + area.rows === body.row + body.rows && area.rows > 1;
  const stretched = (area: Area) => (reaches(area) ? { ...area, rows: area.rows + rows } : area);
  if (sheet.conditionalFormats.some((format) => reaches(format.area))) {
    sheet.changeConditionalFormats(
      sheet.conditionalFormats.map((one) => ({ ...one, area: stretched(one.area) })),
      source,
    );
  }
  if (sheet.validations.some((one) => one.areas.some(reaches))) {
    sheet.changeValidations(
      sheet.validations.map((one) => ({ ...one, areas: one.areas.map(stretched) })),
      source,
    );
  }
}
