import type { Host } from '../host';
import type { RangeTarget } from '../reference-table';
import type { SheetModel } from '../../model/sheet-model';
import { sheetOf } from './sheet-of';

/** Points of a column and a row nobody has sized. */
export const standardColumnWidth = 48;
export const standardRowHeight = 15;

/** Points from the left edge of the sheet to a column. */
export function columnLeft(sheet: SheetModel, column: number): number {
  return edge(column, standardColumnWidth, sheet.columnWidths, sheet.hiddenColumns);
}

/** Points from the top edge of the sheet to a row. */
export function rowTop(sheet: SheetModel, row: number): number {
  return edge(row, standardRowHeight, sheet.rowHeights, sheet.hiddenRows);
}

/** Whether all rows or columns of a range are hidden; null where they differ. */
export function hiddenState(
  target: RangeTarget,
  host: Host,
  what: 'rows' | 'columns',
): boolean | null {
  const sheet = sheetOf(target, host);
  const hidden = what === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, count] =
    what === 'rows'
      ? [target.area.row, target.area.rows]
      : [target.area.column, target.area.columns];
  const inside = [...hidden].filter((index) => index >= from && index < from + count).length;
  if (inside === 0) return false;
  return inside === count ? true : null;
}

function edge(
  index: number,
  standard: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
): number {
  let points = index * standard;
  for (const [at, size] of sizes) if (at < index) points += size - standard;
  for (const at of hidden) if (at < index) points -= sizes.get(at) ?? standard;
  return points;
}
