import type { EpochDay } from './time';

export interface CivilParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly date: number;
}

/**
 * The day an ISO text names, or `undefined` when it is not a real date written `YYYY-MM-DD`.
 *
 * @example parseIsoDay('2026-11-22') === 20779; parseIsoDay('2026-02-30') === undefined
 */
export function parseIsoDay(text: string): EpochDay | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) {
    return undefined;
  }
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const date = twoDigits(text, 8);
  if (century < 0 || yearOfCentury < 0) return undefined;
  return dayOf(century * 100 + yearOfCentury, month, date);
}

/**
 * A day as `YYYY-MM-DD`; the texts of 1970–2105 are kept, so that a second call costs one look-up.
 *
 * @example formatDay(20779) === '2026-11-22'
 */
export function formatDay(day: EpochDay): string {
  return keptTexts[day] ?? keep(day, writeDay(day));
}

/**
 * The day of a year, month (1–12) and date (1–31), or `undefined` when there is no such date.
 *
 * @example dayOf(2024, 2, 29) === 19782; dayOf(2026, 2, 29) === undefined
 */
export function dayOf(year: number, month: number, date: number): EpochDay | undefined {
  if (!(month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > 28 && date > daysInMonth(year, month)) return undefined;
  return countDays(year, month, date);
}

/** Year, month (1–12) and date (1–31) of a day. */
export function partsOf(day: EpochDay): CivilParts {
  // Years that begin on 1 March put the leap day last, so that month lengths follow one formula.
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * Day of the week, Monday = 1 … Sunday = 7.
 *
 * @example weekdayOf(20779) === 7 // 2026-11-22 is a Sunday
 */
export function weekdayOf(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The same date `months` later (earlier when negative), or the last day of that month when it has
 * no such date (民法典 第二百零二条).
 *
 * @example 2026-01-31 plus 1 month is 2026-02-28; 2024-02-29 plus 12 months is 2025-02-28
 */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const { year, month, date } = partsOf(day);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return countDays(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** The last day of the month `day` lies in. */
export function lastDayOfMonth(day: EpochDay): EpochDay {
  const { year, month, date } = partsOf(day);
  return day - date + daysInMonth(year, month);
}

const DASH = 45;
const ZERO = 48;
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Days from 1970 to 2105; beyond, texts are written anew each time. */
const KEPT_DAYS = 49_674;
const keptTexts: string[] = [];

function keep(day: EpochDay, text: string): string {
  if (day >= 0 && day < KEPT_DAYS) keptTexts[day] = text;
  return text;
}

function writeDay(day: EpochDay): string {
  const { year, month, date } = partsOf(day);
  const sign = year < 0 ? '-' : '';
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The number two digits of `text` write, or a negative number when they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  if (tens > 9 || ones < 0 || ones > 9) return -1;
  return tens * 10 + ones;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function countDays(year: number, month: number, date: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + dayOfEra + dayOfYear - DAYS_TO_1970;
}
