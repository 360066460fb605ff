import type { Cell } from '../../core/workbook/workbook-plan';

/** What Excel takes for one cell when a matrix of formulas is set. */
export type CellInput = string | number | boolean;

/**
 * Turns a planned cell into what Excel is given, so that text stays text: Excel would turn
 * `2019/4/25` into a date, `007` into 7, and run a complaint that begins with `=`.
 *
 * @param textFormat true when the cell is already formatted as text (`@`) and keeps what it is given.
 * @returns the value, the formula, or the text, where needed with Excel's own text mark (a leading
 * apostrophe); an empty cell is an empty text.
 */
export function cellInput(cell: Cell, textFormat: boolean): CellInput {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.formula;
  if (typeof cell !== 'string' || textFormat) return cell;
  return mayBeConverted(cell) ? `'${cell}` : cell;
}

/** Only text that begins like a word is safe, unless the word is a month's or a logical value. */
const mayBeConverted = (text: string): boolean =>
  text !== '' && (!/^\p{L}/u.test(text) || CONVERTED_WORD.test(text));

const CONVERTED_WORD = /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
