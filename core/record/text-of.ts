import { trimText } from './normalise-text';

/** A name or number from outside as trimmed text; anything else is empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return trimText(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
