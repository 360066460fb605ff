import type { FieldReading } from './field-reading';
import { normaliseText } from './normalise-text';

/** A telephone or identity number: half-width, without spaces, letters in capitals. */
export function readCode(value: unknown): FieldReading {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return unreadable;
  return normaliseText(value).replaceAll(' ', '').toUpperCase() || undefined;
}

const unreadable = {
  code: 'text-unreadable',
  expected: { zh: '应为号码', en: 'expected a number written as text' },
} as const;
