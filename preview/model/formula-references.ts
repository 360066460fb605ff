import { columnLetters, columnOfLetters } from './a1-address';
import { maxColumns, maxRows } from './area';

/** One corner of a reference; an absolute part does not move when a formula is filled. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** A reference such as `A1`, `$A$1:B2` or `'一月'!C3` inside a formula. */
export interface FormulaReference {
  /** The sheet written before it, without quotes; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly from: Corner;
  /** Given for a range of cells. */
  readonly to?: Corner;
}

type Moved = { readonly from: Place; readonly to?: Place } | undefined;
interface Place {
  readonly row: number;
  readonly column: number;
}

// A text, a bracketed column name, or a reference; only the last has groups.
const tokens =
  /"(?:[^"]|"")*"|\[[^\]]*\]|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$:])(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])/gu;

/** Rewrites every cell reference of a formula; undefined from `move` becomes `#REF!`. */
export function mapReferences(
  formula: string,
  move: (reference: FormulaReference) => Moved,
): string {
  return formula.replace(tokens, (text: string, ...groups: (string | undefined)[]) => {
    const [sheet, first, second] = groups;
    const from = cornerOf(first);
    const to = cornerOf(second);
    if (!from || (second !== undefined && !to)) return text;
    const moved = move({ sheet: plainName(sheet), from, ...(to ? { to } : {}) });
    if (!moved) return '#REF!';
    const end = to && moved.to ? `:${write(to, moved.to)}` : '';
    return `${sheet ?? ''}${write(from, moved.from)}${end}`;
  });
}

/** The formula as it reads when filled rows down and columns to the right. */
export function fillFormula(formula: string, rows: number, columns: number): string {
  const filled = (corner: Corner): Place | undefined => {
    const row = corner.absoluteRow ? corner.row : corner.row + rows;
    const column = corner.absoluteColumn ? corner.column : corner.column + columns;
    const lost = row < 0 || column < 0 || row >= maxRows || column >= maxColumns;
    return lost ? undefined : { row, column };
  };
  return mapReferences(formula, ({ from, to }) => {
    const first = filled(from);
    const last = to && filled(to);
    if (!first || (to && !last)) return undefined;
    return last ? { from: first, to: last } : { from: first };
  });
}

function cornerOf(text: string | undefined): Corner | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text ?? '');
  if (!match) return undefined;
  const column = columnOfLetters(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column >= maxColumns || row >= maxRows) return undefined;
  return { row, column, absoluteRow: match[3] === '$', absoluteColumn: match[1] === '$' };
}

function write(corner: Corner, { row, column }: Place): string {
  const letters = `${corner.absoluteColumn ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${corner.absoluteRow ? '$' : ''}${row + 1}`;
}

function plainName(sheet: string | undefined): string | undefined {
  if (sheet === undefined) return undefined;
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
