import { countLines } from './wrap-text';
import type { Cell, SheetPlan } from './workbook-plan';

/** Height of a line of ten points, and the highest row that Excel knows. */
const LINE = 15;
const HIGHEST = 409;

/**
 * The heights that rows of wrapped text need, since not every program fits them by itself.
 *
 * @param block cells of a sheet from its first column on.
 * @param widths widths of the columns in characters.
 * @returns one entry a row of more than one line.
 */
export function fittedHeights(
  { row, cells }: SheetPlan['blocks'][number],
  widths: readonly number[],
): NonNullable<SheetPlan['rowHeights']> {
  return cells.flatMap((line, index) => {
    const lines = Math.max(1, ...line.map((cell, column) => linesOf(cell, widths[column] ?? 10)));
    const height = Math.min(HIGHEST, lines * LINE + 3);
    return lines > 1 ? [{ row: row + index, rows: 1, height }] : [];
  });
}

const linesOf = (cell: Cell, width: number): number =>
  typeof cell === 'string' && !isSurelyOneLine(cell, width) ? countLines(cell, width) : 1;

/** So short that it fits even if every sign is a wide one. */
const isSurelyOneLine = (text: string, width: number): boolean =>
  2 * text.length < width && !text.includes('\n');
