import { dayOf } from '../date/civil-date';
import { wallOf } from '../date/wall-time';
import type { DateText } from './read-date-text';

/**
 * Reads the forms programs write, `2026-11-22`, `2026-11-22T09:30`, `2026-11-22T09:30:15` (or with a
 * space) and these with `Z` or `+08:00`, without a scanner; `undefined` sends the text on to
 * `readDateText`.
 */
export function readIsoText(text: string): DateText | undefined {
  const { length } = text;
  if (length < 10 || length > 25) return undefined;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = pair(text, 0) * 100 + pair(text, 2);
  if (!(year >= 1900)) return undefined;
  const day = dayOf(year, pair(text, 5), pair(text, 8));
  if (day === undefined) return undefined;
  if (length === 10) return { wall: wallOf(day, 0), dateOnly: true, offset: undefined };
  const end = length > 16 && text.charCodeAt(16) === COLON ? 19 : 16;
  const second = readSecond(text, end);
  const offset = readOffset(text, end);
  if (second === undefined || offset === undefined) return undefined;
  return {
    wall: wallOf(day, second),
    dateOnly: false,
    offset: offset === LOCAL ? undefined : offset,
  };
}

const DASH = 45;
const PLUS = 43;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;
const LETTER_Z = 90;
/** The text names no offset. */
const LOCAL = Infinity;

function readSecond(text: string, end: number): number | undefined {
  const joint = text.charCodeAt(10);
  if ((joint !== LETTER_T && joint !== SPACE) || text.charCodeAt(13) !== COLON) return undefined;
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  const second = end === 19 ? pair(text, 17) : 0;
  const isReal = hour <= 23 && minute <= 59 && second <= 59;
  return isReal ? hour * 3600 + minute * 60 + second : undefined;
}

/** Seconds east of Greenwich, LOCAL at the end of the text, `undefined` for anything else. */
function readOffset(text: string, at: number): number | undefined {
  const { length } = text;
  if (length === at) return LOCAL;
  const sign = text.charCodeAt(at);
  if (sign === LETTER_Z && length === at + 1) return 0;
  if (length !== at + 6 || text.charCodeAt(at + 3) !== COLON) return undefined;
  const seconds = pair(text, at + 1) * 3600 + pair(text, at + 4) * 60;
  if (!(seconds <= LARGEST_OFFSET) || pair(text, at + 4) > 59) return undefined;
  if (sign === PLUS) return seconds;
  return sign === DASH ? -seconds : undefined;
}

const LARGEST_OFFSET = 14 * 3600;

/** The number two digits write, NaN when they are not digits. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
