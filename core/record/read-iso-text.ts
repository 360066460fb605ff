import { dayOf } from '../date/civil-date';
import { wallOf } from '../date/wall-time';
import type { DateText } from './read-date-text';

/**
 * Reads the three forms programs write, `2026-11-22`, `2026-11-22T09:30` and `2026-11-22T09:30:15`
 * (or with a space), without a scanner; `undefined` sends the text on to `readDateText`.
 */
export function readIsoText(text: string): DateText | undefined {
  const { length } = text;
  if (length !== 10 && length !== 16 && length !== 19) return undefined;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = pair(text, 0) * 100 + pair(text, 2);
  if (!(year >= 1900)) return undefined;
  const day = dayOf(year, pair(text, 5), pair(text, 8));
  if (day === undefined) return undefined;
  if (length === 10) return { wall: wallOf(day, 0), dateOnly: true, offset: undefined };
  const second = readSecond(text, length);
  if (second === undefined) return undefined;
  return { wall: wallOf(day, second), dateOnly: false, offset: undefined };
}

const DASH = 45;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;

function readSecond(text: string, length: number): number | undefined {
  const joint = text.charCodeAt(10);
  if ((joint !== LETTER_T && joint !== SPACE) || text.charCodeAt(13) !== COLON) return undefined;
  if (length === 19 && text.charCodeAt(16) !== COLON) return undefined;
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  const second = length === 19 ? pair(text, 17) : 0;
  const isReal = hour <= 23 && minute <= 59 && second <= 59;
  return isReal ? hour * 3600 + minute * 60 + second : undefined;
}

/** The number two digits write, NaN when they are not digits. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
