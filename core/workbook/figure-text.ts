import { formatChange, formatPercent, NO_DATA, roundText } from '../summary/format-measure';
import { beginsLikeFormula } from './begins-like-formula';
import type { FigureCell, FigureTable } from './figure-table';

/**
 * Figures as text for the clipboard: headers and rows, cells parted by tabs, as spreadsheets paste
 * them; numbers as they are shown, without signs between thousands.
 */
export const figureTsv = ({ headers, rows }: FigureTable): string =>
  [headers, ...rows.map((row) => row.map(figureText))]
    .map((cells) => cells.map(tsvCell).join('\t'))
    .join('\r\n');

/** A figure as it is shown: `1234`, `85.71%`, `3.5`, `1200.50`, `+12.50%`, or `—` without data. */
export function figureText({ value, unit }: FigureCell): string {
  if (typeof value !== 'number') return value === null ? NO_DATA : String(value);
  switch (unit) {
    case 'ratio':
      return formatPercent(value * 100);
    case 'change':
      return formatChange(value);
    case 'working-day':
    case 'hour':
      return roundText(value, 1);
    case 'yuan':
      return roundText(value, 2);
    case 'count':
    case 'text':
      return String(value);
  }
}

/** One cell a cell, and none that a spreadsheet would run. */
function tsvCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  const isSignedNumber = /^[+-][\d.]+%?$/.test(flat);
  return beginsLikeFormula(flat) && !isSignedNumber ? `'${flat}` : flat;
}
