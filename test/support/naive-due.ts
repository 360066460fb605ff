import { isNaiveWorkday } from './naive-calendar';

/**
 * A second, slow reckoning of due dates for tests: it walks day by day or minute by minute over
 * plain dates of UTC that stand for the wall clock of China, and shares no code with the core.
 */
export interface NaiveCase {
  /** Wall time in ms, as if it were UTC; whole minutes. */
  readonly start: number;
  readonly unit: NaiveUnit;
  /** Negative amounts of days and working days count back. */
  readonly amount: number;
  readonly rolls: boolean;
  /** Half-open, in any order; whole minutes. */
  readonly pauses: readonly (readonly [from: number, to: number])[];
  /** A day lasts until 18:00 instead of 24:00. */
  readonly closes?: boolean;
  readonly extension?: {
    readonly kind: 'additive' | 'cap';
    readonly unit: NaiveUnit;
    readonly amount: number;
  };
}

export type NaiveUnit =
  | 'minute'
  | 'hour'
  | 'working-hour'
  | 'calendar-day'
  | 'working-day'
  | 'week'
  | 'month'
  | 'year'
  | 'same-day'
  | 'next-day'
  | 'end-of-month'
  | 'day-of-month';

/** The due as `YYYY-MM-DD`, or as `YYYY-MM-DD HH:mm` of a clock in hours or until 18:00. */
export function naiveDue(from: NaiveCase): string {
  const base = reach(from, from.start, from.unit, from.amount);
  return textOf(from.extension === undefined ? base : extend(from, base, from.extension), from);
}

/** A day's first minute with `isDay`, or a minute. */
interface Reached {
  readonly time: number;
  readonly isDay: boolean;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function extend(
  from: NaiveCase,
  base: Reached,
  { kind, unit, amount }: NonNullable<NaiveCase['extension']>,
): Reached {
  const origin = kind === 'cap' ? from.start : isHours(unit) ? endOf(base, from) : base.time;
  const extended = reach(from, origin, unit, amount);
  return endOf(extended, from) > endOf(base, from) ? extended : base;
}

function isHours(unit: NaiveUnit): boolean {
  return unit === 'minute' || unit === 'hour' || unit === 'working-hour';
}

/** The first instant after a due. */
function endOf({ time, isDay }: Reached, { closes = false }: NaiveCase): number {
  return isDay ? time + (closes ? 1080 * MINUTE : DAY) : time;
}

function textOf({ time, isDay }: Reached, { closes = false }: NaiveCase): string {
  const text = new Date(time).toISOString();
  if (!isDay) return text.slice(0, 16).replace('T', ' ');
  return closes ? `${text.slice(0, 10)} 18:00` : text.slice(0, 10);
}

function reach(from: NaiveCase, origin: number, unit: NaiveUnit, amount: number): Reached {
  switch (unit) {
    case 'minute':
      return walkMinutes(from, origin, amount, false);
    case 'hour':
      return walkMinutes(from, origin, amount * 60, false);
    case 'working-hour':
      return walkMinutes(from, origin, amount * 60, true);
    case 'working-day':
      return amount < 0 ? walkBack(origin, -amount, true, false) : walk(from, origin, amount, unit);
    default:
      return unit === 'calendar-day' && amount < 0
        ? walkBack(origin, -amount, false, from.rolls)
        : walk(from, origin, daysOf(unit, amount, origin), unit, amount);
  }
}

function walkMinutes(
  { pauses }: NaiveCase,
  origin: number,
  minutes: number,
  inBusiness: boolean,
): Reached {
  let left = minutes;
  let time = origin;
  while (left > 0) {
    const day = Math.floor(time / DAY);
    const counts = !inBusiness || isNaiveWorkday(day);
    for (let minute = (time - day * DAY) / MINUTE; minute < 1440 && left > 0; minute += 1) {
      const isOpen = (minute >= 540 && minute < 720) || (minute >= 780 && minute < 1080);
      if (counts && (!inBusiness || isOpen) && !isIn(pauses, time)) left -= 1;
      time += MINUTE;
    }
  }
  return { time, isDay: false };
}

function isIn(pauses: NaiveCase['pauses'], time: number): boolean {
  for (const [from, to] of pauses) if (time >= from && time < to) return true;
  return false;
}

/** Walks on from a day; a day that a pause touches before it ends is not counted. */
function walk(
  { pauses, rolls, closes = false }: NaiveCase,
  origin: number,
  days: number,
  unit: NaiveUnit,
  amount = days,
): Reached {
  const isPaused = (day: number, until: number): boolean =>
    pauses.some(([from, to]) => from < day * DAY + until && to > day * DAY && to > from);
  const isFree = (day: number): boolean => !isPaused(day, closes ? 1081 * MINUTE : DAY);
  const moves = rolls && amount !== 0 && ROLLING.has(unit);
  let day = Math.floor(origin / DAY);
  for (let left = days; left > 0;) {
    day += 1;
    if (unit === 'working-day' && !isNaiveWorkday(day)) continue;
    // The last day is the due: what begins after its close touches it no more.
    if (left === 1 ? isFree(day) : !isPaused(day, DAY)) left -= 1;
  }
  while ((moves && !isNaiveWorkday(day)) || !isFree(day)) day += 1;
  return { time: day * DAY, isDay: true };
}

const ROLLING: ReadonlySet<NaiveUnit> = new Set([
  'calendar-day',
  'week',
  'month',
  'year',
  'next-day',
]);

function walkBack(origin: number, days: number, worked: boolean, rolls: boolean): Reached {
  let day = Math.floor(origin / DAY);
  for (let left = days; left > 0;) {
    day -= 1;
    if (!worked || isNaiveWorkday(day)) left -= 1;
  }
  while (rolls && !isNaiveWorkday(day)) day -= 1;
  return { time: day * DAY, isDay: true };
}

/** Days from the origin to the date a unit names. */
function daysOf(unit: NaiveUnit, amount: number, origin: number): number {
  switch (unit) {
    case 'calendar-day':
      return amount;
    case 'week':
      return 7 * amount;
    case 'month':
      return daysOfMonths(origin, amount);
    case 'year':
      return daysOfMonths(origin, 12 * amount);
    case 'next-day':
      return 1;
    case 'end-of-month':
      return daysUntil(origin, (date) => new Date(date + DAY).getUTCDate() === 1);
    case 'day-of-month':
      return daysUntil(origin, (date) => {
        const isLast = new Date(date + DAY).getUTCDate() === 1;
        const number = new Date(date).getUTCDate();
        return number === amount || (isLast && number < amount);
      });
    default:
      return 0;
  }
}

function daysUntil(origin: number, isReached: (date: number) => boolean): number {
  const today = Math.floor(origin / DAY) * DAY;
  let days = 0;
  while (!isReached(today + days * DAY)) days += 1;
  return days;
}

/** Days from a date to the same date so many months on, or to the end of that month. */
function daysOfMonths(origin: number, months: number): number {
  const from = new Date(Math.floor(origin / DAY) * DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0);
  const same = first + (from.getUTCDate() - 1) * DAY;
  return (Math.min(same, last) - from.getTime()) / DAY;
}
