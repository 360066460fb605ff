import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { RegisterLayout } from '../../core/workbook/register-layout';
import { registerRow, type RowPlace } from '../../core/workbook/register-row';
import type { Cell } from '../../core/workbook/workbook-plan';

/** A cell of a row that becomes another. */
export interface PatchedCell {
  readonly column: number;
  readonly cell: Cell;
}

/**
 * The cells of a row that differ between two states of its record; what people typed in other ways
 * than the add-in writes stays as it is in the others.
 *
 * @param place of the row as it stands; it becomes the next version.
 */
export function patchCells(
  from: ComplaintRecord,
  to: ComplaintRecord,
  layout: RegisterLayout,
  asOf: Instant,
  place: RowPlace,
): readonly PatchedCell[] {
  const before = registerRow(from, layout, asOf, place);
  const after = registerRow(to, layout, asOf, { ...place, version: place.version + 1 });
  return layout.columns.flatMap(({ key }, column) => {
    const cell = after[column] ?? null;
    const isSame = written(before[column] ?? null) === written(cell);
    return key.startsWith('other:') || isSame ? [] : [{ column, cell }];
  });
}

/** What goes into a cell; the result of a formula does not. */
const written = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? `=${cell.formula}` : JSON.stringify(cell);
