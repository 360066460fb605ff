import type { Area } from './workbook-plan';

/** Letters of a 0-based column: 0 → A, 27 → AB. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);

/** A1 address of a 0-based cell, e.g. `B3`. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** A1 address of an area, e.g. `A1:C20`. */
export const areaAddress = (area: Area): string =>
  `${cellAddress(area.row, area.column)}:${cellAddress(
    area.row + area.rows - 1,
    area.column + area.columns - 1,
  )}`;

/** An area on a named sheet with absolute rows and columns, e.g. `'日历'!$A$5:$A$9`. */
export const absoluteAddress = (sheet: string, area: Area): string =>
  `${quotedSheet(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`.replace(
    /:(\$[A-Z]+\$\d+)$/,
    area.rows === 1 && area.columns === 1 ? '' : ':$1',
  );

/** A sheet's name as formulas write it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
