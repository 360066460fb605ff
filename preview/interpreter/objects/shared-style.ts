import { isEntireColumn, isEntireRow } from '../../model/area';
import type { CellStyle } from '../../model/cell';
import type { Host } from '../host';
import type { RangeTarget } from '../reference-table';
import { sheetOf } from './sheet-of';

/** A trait all cells of a range have in common, or null where they differ. */
export function sharedStyle<T>(
  target: RangeTarget,
  host: Host,
  trait: (style: CellStyle) => T,
): T | null {
  const sheet = sheetOf(target, host);
  const traits = new Set([...styleIds(target, host)].map((id) => trait(sheet.styles.styleOf(id))));
  const [only] = traits;
  return traits.size === 1 && only !== undefined ? only : null;
}

function styleIds(target: RangeTarget, host: Host): ReadonlySet<number> {
  const sheet = sheetOf(target, host);
  const { area } = target;
  const ids = new Set<number>();
  if (isEntireColumn(area) || isEntireRow(area)) {
    const [lines, from, count] = isEntireColumn(area)
      ? ([sheet.columnStyles, area.column, area.columns] as const)
      : ([sheet.rowStyles, area.row, area.rows] as const);
    for (let index = from; index < from + count; index++) ids.add(lines.get(index) ?? 0);
    sheet.grid.forEach(area, (row, column) => ids.add(sheet.styleIdAt(row, column)));
    return ids;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      ids.add(sheet.styleIdAt(row, column));
    }
  }
  return ids;
}
