import { type Area, isOnSheet, maxColumns, maxRows } from './area';

/** An area named by text; the sheet is undefined where the text names none. */
export interface Address {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5` with an optional sheet; undefined for anything else. */
export function parseAddress(text: string): Address | undefined {
  const { sheet, cells } = splitSheet(text.trim());
  const [from, to, ...rest] = cells.replaceAll('$', '').split(':');
  if (from === undefined || rest.length > 0) return undefined;
  const area = spanOf(from, to ?? from, to === undefined);
  return area && isOnSheet(area) ? { sheet, area } : undefined;
}

/** Writes an area in A1 notation, whole columns and rows in their short form. */
export function formatArea(area: Area): string {
  const lastColumn = area.column + area.columns - 1;
  const lastRow = area.row + area.rows - 1;
  if (area.rows === maxRows && area.columns === maxColumns) return `1:${maxRows}`;
  if (area.rows === maxRows) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columns === maxColumns) return `${area.row + 1}:${lastRow + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumn)}${lastRow + 1}`;
}

/** Writes an area with its sheet, quoted where Excel quotes: `'一 月'!A1:B2`. */
export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

/** Quotes a sheet name for a formula where it is not a plain word. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? columnLetters(head - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `A` → 0, `AA` → 26. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    column = column * 26 + (letters.charCodeAt(index) & 31);
  }
  return column - 1;
}

function splitSheet(text: string): { sheet: string | undefined; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, cells: text };
  const name = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? name, cells: text.slice(at + 1) };
}

function spanOf(from: string, to: string, single: boolean): Area | undefined {
  const start = cornerOf(from);
  const end = cornerOf(to);
  if (!start || !end) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  if (single && (start.row === undefined || start.column === undefined)) return undefined;
  const row = Math.min(start.row ?? 0, end.row ?? 0);
  const column = Math.min(start.column ?? 0, end.column ?? 0);
  return {
    row,
    column,
    rows: Math.max(start.row ?? maxRows - 1, end.row ?? maxRows - 1) - row + 1,
    columns: Math.max(start.column ?? maxColumns - 1, end.column ?? maxColumns - 1) - column + 1,
  };
}

function cornerOf(text: string): { row?: number; column?: number } | undefined {
  const match = /^([a-z]{1,3})?([1-9]\d{0,6})?$/i.exec(text);
  if (!match || text === '') return undefined;
  return {
    ...(match[1] ? { column: columnOfLetters(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}
