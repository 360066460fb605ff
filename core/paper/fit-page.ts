import type { FormRow } from './form-look';
import type { PaperRow } from './paper-sheet';

/** How much higher a row for handwriting may become, in points. */
const MOST_GROWTH = 90;
/** Left over at the foot, since programs measure lines a little differently. */
const RESERVE = 30;

/**
 * Shares out what is left of the page among the rows with room for handwriting, or takes from them
 * what the form has too much for one page; a form that needs two pages anyway stays as it is.
 *
 * @param room points the rows may fill.
 */
export function fitPage(rows: readonly FormRow[], room: number): readonly PaperRow[] {
  const used = rows.reduce((sum, { height }) => sum + height, 0);
  const flexible = rows.filter(({ least }) => least !== undefined).length;
  const left = room - used - RESERVE;
  if (flexible === 0) return rows;
  if (left >= 0) return changed(rows, Math.min(MOST_GROWTH, Math.floor(left / flexible)));
  const spare = rows.reduce((sum, { height, least = height }) => sum + height - least, 0);
  if (spare < -left) return rows;
  const share = -left / spare;
  return rows.map(({ least, height, ...row }) => ({
    ...row,
    height: least === undefined ? height : Math.floor(height - (height - least) * share),
  }));
}

const changed = (rows: readonly FormRow[], growth: number): readonly PaperRow[] =>
  rows.map(({ least, height, ...row }) => ({
    ...row,
    height: least === undefined ? height : height + growth,
  }));
