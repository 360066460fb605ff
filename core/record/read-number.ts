import type { Text } from '../text';
import type { FieldReading } from './field-reading';
import { normaliseText } from './normalise-text';

/** A number, from a cell or a text such as `1,234.5`, `３件` or `5次`. */
export function readNumber(value: unknown): FieldReading {
  return numberOf(value) ?? { code: 'number-unreadable', expected: aNumber };
}

/** A whole number; 3.0 is one, 3.5 is not. */
export function readInteger(value: unknown): FieldReading {
  const number = numberOf(value);
  if (number === undefined || !Number.isInteger(number)) {
    return { code: 'number-unreadable', expected: aWholeNumber };
  }
  return number;
}

/** The finite number a value writes, with thousands signs and a Chinese counting word allowed. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > LONGEST_NUMBER) return undefined;
  const match = NUMBER.exec(normaliseText(value));
  if (match === null) return undefined;
  const number = Number((match[1] ?? '').replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}

const LONGEST_NUMBER = 40;
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?[个件次人起条名位户台天]?$/;
const aNumber: Text = { zh: '应为数字，如 12 或 3.5', en: 'expected a number such as 12 or 3.5' };
const aWholeNumber: Text = { zh: '应为整数，如 12', en: 'expected a whole number such as 12' };
