import type { Area } from './area';
import type { Cell, CellValue } from './cell';
import { fillFormula } from './formula-references';
import type { SheetModel } from './sheet-model';

export interface SortField {
  /** 0-based column of the sorted area. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts the rows of an area; empty cells come last, texts after numbers, as in Excel. */
export function sortCells(
  sheet: SheetModel,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  const rows = Array.from({ length: area.rows }, (_, row) => area.row + row);
  const compare = new Intl.Collator(undefined, { sensitivity: matchCase ? 'variant' : 'accent' });
  const sorted = [...rows].sort((one, other) => {
    for (const { column, ascending } of fields) {
      const at = area.column + column;
      const order = compareValues(sheet.valueAt(one, at), sheet.valueAt(other, at), compare);
      if (order.order !== 0) return ascending || order.fixed ? order.order : -order.order;
    }
    return one - other;
  });
  const moved = new Map<string, Cell | undefined>();
  sorted.forEach((from, index) => {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.grid.cellAt(from, column);
      const to = area.row + index;
      moved.set(`${to} ${column}`, cell && movedCell(cell, to - from));
    }
  });
  sheet.putCells(area, (row, column) => moved.get(`${row} ${column}`), 'both', 'addin');
  sheet.emit({ kind: 'sorted', sheetId: sheet.id, area, source: 'addin' });
}

function movedCell(cell: Cell, rows: number): Cell {
  return cell.formula === undefined
    ? cell
    : { ...cell, formula: fillFormula(cell.formula, rows, 0) };
}

function compareValues(
  one: CellValue,
  other: CellValue,
  texts: Intl.Collator,
): { order: number; fixed: boolean } {
  const [rankOne, rankOther] = [rank(one), rank(other)];
  if (rankOne === 3 || rankOther === 3) return { order: rankOne - rankOther, fixed: true };
  if (rankOne !== rankOther) return { order: rankOne - rankOther, fixed: false };
  if (rankOne === 1) return { order: texts.compare(String(one), String(other)), fixed: false };
  return { order: Number(one) - Number(other), fixed: false };
}

function rank(value: CellValue): number {
  if (value === null) return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
