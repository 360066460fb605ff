import type { FieldReading } from './field-reading';
import { normaliseText } from './normalise-text';

/** A telephone or identity number: half-width, without spaces, letters in capitals. */
export function readCode(value: unknown): FieldReading {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') return unreadable;
  if (isCanonical(value)) return value;
  return normaliseText(value).replaceAll(' ', '').toUpperCase() || undefined;
}

const unreadable = {
  code: 'text-unreadable',
  expected: { zh: '应为号码', en: 'expected a number written as text' },
} as const;

/** Digits, capitals and hyphens alone need no rewriting. */
function isCanonical(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && code !== HYPHEN && !(code >= 65 && code <= 90)) return false;
  }
  return text !== '';
}

const HYPHEN = 45;
