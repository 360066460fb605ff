import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A second, slow reckoning of due dates for tests: it walks day by day or minute by minute over
 * plain dates of UTC that stand for the wall clock of China, and shares no code with the core.
 */
export interface NaiveCase {
  /** Wall time in ms, as if it were UTC. */
  readonly start: number;
  readonly unit:
    | 'minute'
    | 'hour'
    | 'working-hour'
    | 'calendar-day'
    | 'working-day'
    | 'week'
    | 'month'
    | 'year'
    | 'next-day';
  readonly amount: number;
  readonly rolls: boolean;
  /** Half-open, in any order. */
  readonly pauses: readonly (readonly [from: number, to: number])[];
}

/** The due as `YYYY-MM-DD`, or as `YYYY-MM-DD HH:mm` of a clock in hours. */
export function naiveDue(from: NaiveCase): string {
  switch (from.unit) {
    case 'minute':
      return walkMinutes(from, from.amount, () => true);
    case 'hour':
      return walkMinutes(from, from.amount * 60, () => true);
    case 'working-hour':
      return walkMinutes(from, from.amount * 60, isOpen);
    case 'working-day':
      return walkDays(from, from.amount, isWorked, false);
    case 'calendar-day':
      return walkDays(from, from.amount, () => true, from.rolls);
    case 'week':
      return walkDays(from, from.amount * 7, () => true, from.rolls);
    case 'next-day':
      return walkDays(from, 1, () => true, from.rolls);
    case 'month':
      return walkDays(from, daysOfMonths(from.start, from.amount), () => true, from.rolls);
    case 'year':
      return walkDays(from, daysOfMonths(from.start, from.amount * 12), () => true, from.rolls);
  }
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const folder = join(__dirname, '..', '..', 'calendars', 'cn-statutory');
const off = new Set<string>();
const worked = new Set<string>();
for (let year = 2007; year <= 2026; year += 1) {
  const data = JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as {
    off: Record<string, string>;
    work: Record<string, string>;
  };
  Object.keys(data.off).forEach((iso) => off.add(iso));
  Object.keys(data.work).forEach((iso) => worked.add(iso));
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function isWorked(time: number): boolean {
  const iso = isoOf(time);
  if (worked.has(iso)) return true;
  if (off.has(iso)) return false;
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isOpen(time: number): boolean {
  const hour = new Date(time).getUTCHours();
  return isWorked(time) && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 18));
}

function walkMinutes(
  { start, pauses }: NaiveCase,
  minutes: number,
  counts: (time: number) => boolean,
): string {
  let time = start;
  for (let left = minutes; left > 0; time += MINUTE) {
    const isPaused = pauses.some(([from, to]) => time >= from && time < to);
    if (counts(time) && !isPaused) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

function walkDays(
  { start, pauses }: NaiveCase,
  days: number,
  counts: (day: number) => boolean,
  rolls: boolean,
): string {
  const isPaused = (day: number): boolean =>
    pauses.some(([from, to]) => from < day + DAY && to > day && to > from);
  let day = Math.floor(start / DAY) * DAY;
  for (let left = days; left > 0;) {
    day += DAY;
    if (counts(day) && !isPaused(day)) left -= 1;
  }
  while ((rolls && !isWorked(day)) || isPaused(day)) day += DAY;
  return isoOf(day);
}

/** Days from a date to the same date so many months on, or to the end of that month. */
function daysOfMonths(start: number, months: number): number {
  const from = new Date(Math.floor(start / DAY) * DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0);
  const same = first + (from.getUTCDate() - 1) * DAY;
  return (Math.min(same, last) - from.getTime()) / DAY;
}
