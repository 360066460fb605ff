import type { Area, SheetPlan } from '../../core/workbook/workbook-plan';

/** Tells which cells of a planned sheet are formatted as text (`@`). */
export function textCells(styles: SheetPlan['styles']): (row: number, column: number) => boolean {
  const areas = new Map<number, Area[]>();
  for (const { area, style } of styles) {
    if (style.numberFormat !== '@') continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      areas.set(column, [...(areas.get(column) ?? []), area]);
    }
  }
  return (row, column) =>
    (areas.get(column) ?? []).some((area) => row >= area.row && row < area.row + area.rows);
}
