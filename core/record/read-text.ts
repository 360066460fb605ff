import { dateText } from './read-date-field';
import type { FieldReading, ReadingOptions } from './field-reading';
import { trimText } from './normalise-text';
import { isDateCell } from './parse-date-time';

/** Text as it stands, without the spaces around it; numbers and dates of cells become text. */
export function readText(value: unknown, options: ReadingOptions): FieldReading {
  if (typeof value === 'string') return trimText(value) || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isDateCell(value)) return dateText(value, options, 'date-time');
  return {
    code: 'text-unreadable',
    expected: { zh: '应为文本', en: 'expected a text' },
  };
}
