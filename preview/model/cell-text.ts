import { format, isDateFormat } from 'numfmt';
import type { CellValue } from './cell';

/** What a cell shows: its value under its number format; a date before 1900 shows as `########`. */
export function cellText(value: CellValue, numberFormat = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'number' && value < 0 && isDateFormat(numberFormat)) return '########';
  return format(numberFormat, value, { throws: false });
}
