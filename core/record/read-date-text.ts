import { dayOf } from '../date/civil-date';
import { SECONDS_PER_DAY, type WallTime } from '../date/time';
import type { DateProblem } from './date-problem';
import { readTimeText } from './read-time-text';
import { TextScanner } from './text-scanner';

/** In which order a column writes the parts of a date that begins with no year. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** What a date text says; `offset` in seconds when the text names one. */
export interface DateText {
  readonly wall: WallTime;
  readonly dateOnly: boolean;
  readonly offset: number | undefined;
}

/**
 * Reads the forms people type: `2019/4/25 9:32:09`, `2019-4-25`, `2019.4.25`, `20190425`,
 * `2019年4月25日 上午9时32分`, ISO 8601 with or without offset, and `4/25/2019` when the order is
 * declared. A text that leaves the date open is a problem, never a guess.
 *
 * @param text normalised text, not empty.
 */
export function readDateText(text: string, order?: DateOrder): DateText | DateProblem {
  const scanner = new TextScanner(text);
  const day = readDay(scanner, order);
  if (typeof day === 'string') return day;
  skipWeekday(scanner);
  if (scanner.isAtEnd) return { wall: day * SECONDS_PER_DAY, dateOnly: true, offset: undefined };
  const time = readTimeText(scanner);
  if (typeof time === 'string') return time;
  const wall = day * SECONDS_PER_DAY + time.second;
  return { wall, dateOnly: false, offset: time.offset };
}

function readDay(scanner: TextScanner, order: DateOrder | undefined): number | DateProblem {
  const first = scanner.number(8);
  if (first < 0) return 'date-unreadable';
  if (scanner.digits === 8) return compactDay(first);
  if (scanner.digits > 4 || scanner.digits === 3) return 'date-unreadable';
  const yearFirst = scanner.digits === 4;
  scanner.spaces();
  const sign = scanner.oneOf('/-.年月');
  if (sign === '' || (sign === '年' && !yearFirst)) return 'date-unreadable';
  scanner.spaces();
  const second = scanner.number(2);
  if (second < 0) return 'date-unreadable';
  if (sign === '月') return readMonthDay(scanner);
  scanner.spaces();
  const next = scanner.oneOf(sign === '年' ? '月' : sign);
  if (next === '') {
    return !yearFirst && isWholeDate(scanner) ? 'date-year-missing' : 'date-unreadable';
  }
  scanner.spaces();
  const third = scanner.number(4);
  if (third < 0) return 'date-unreadable';
  if (sign === '年') scanner.oneOf('日号');
  if (yearFirst) return scanner.digits > 2 ? 'date-unreadable' : realDay(first, second, third);
  if (scanner.digits < 4) return 'date-year-missing';
  if (order === 'mdy') return realDay(third, first, second);
  return order === 'dmy' ? realDay(third, second, first) : 'date-order-unknown';
}

/** `4月25日` names no year. */
function readMonthDay(scanner: TextScanner): DateProblem {
  scanner.oneOf('日号');
  return isWholeDate(scanner) ? 'date-year-missing' : 'date-unreadable';
}

/** Whether the date ends here: at the end of the text or before a time. */
function isWholeDate(scanner: TextScanner): boolean {
  return scanner.isAtEnd || scanner.text.charAt(scanner.at - 1) === ' ' || scanner.spaces();
}

function compactDay(digits: number): number | DateProblem {
  return realDay(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);
}

function realDay(year: number, month: number, date: number): number | DateProblem {
  if (year < 1900 || year > 9999) return 'date-impossible';
  return dayOf(year, month, date) ?? 'date-impossible';
}

/** Excel's long date ends in `星期四`, people also write `(周四)`. */
function skipWeekday(scanner: TextScanner): void {
  const start = scanner.at;
  scanner.spaces();
  if (scanner.isAtEnd || scanner.isAtDigit) return;
  const isBracketed = scanner.oneOf('(') !== '';
  const isNamed = scanner.word('星期') || scanner.word('周');
  const isDay = isNamed && scanner.oneOf('一二三四五六日天') !== '';
  if (!isDay || (isBracketed && scanner.oneOf(')') === '')) scanner.at = start;
}
