import { parseValue } from 'numfmt';
import type { CellValue } from './cell';

/** What a text becomes when it is put into a cell, as if typed. */
export interface CellInput {
  readonly value: CellValue;
  readonly formula?: string;
  /** Given where Excel chooses a format for a cell that has none, such as for dates. */
  readonly numberFormat?: string;
}

/**
 * Turns a written value into cell contents the way Excel does: texts that look like numbers, dates,
 * times, percentages and booleans stop being texts unless the cell is formatted as text (`@`).
 */
export function parseCellInput(input: string | number | boolean, numberFormat = ''): CellInput {
  if (typeof input !== 'string') return { value: input };
  if (input === '') return { value: null };
  if (numberFormat === '@') return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  return readLikeExcel(input) ?? { value: input };
}

function readLikeExcel(text: string): CellInput | undefined {
  const read = parseValue(westernDate(text));
  if (!read) return undefined;
  // Excel takes dots for decimals only, so 2026.11.22 stays a text.
  if (read.z !== undefined && /[ymd]\.[ymd]/i.test(read.z)) return undefined;
  const value: unknown = typeof read.v === 'bigint' ? Number(read.v) : read.v;
  if (typeof value === 'boolean') return { value };
  if (typeof value !== 'number') return undefined;
  const format = read.z?.replace('yyyy-mm-dd', 'yyyy/m/d').replace('yyyy/mm/dd', 'yyyy/m/d');
  return {
    value: isWholeTooLong(value) ? Number(value.toPrecision(15)) : value,
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}

/** Numbers of more than 15 digits lose the rest, which is why identity numbers must be texts. */
function isWholeTooLong(value: number): boolean {
  return Math.abs(value) >= 1e15;
}

function westernDate(text: string): string {
  return text.trim().replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日/, '$1/$2/$3');
}
