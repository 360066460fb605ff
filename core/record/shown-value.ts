import { trimText } from './normalise-text';

/** A value from outside as a message quotes it: one short line, whatever it was. */
export function shownValue(value: unknown): string {
  const text = trimText(textOf(value)).replaceAll(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 40;

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 4 * LONGEST ? value.slice(0, 4 * LONGEST) : value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? '' : Array.isArray(value) ? '[…]' : '{…}';
    default:
      return typeof value;
  }
}
