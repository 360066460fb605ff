import type { EpochDay } from '../date/time';

/** Days from Monday 1969-12-29 to 1970-01-01. */
const DAYS_SINCE_MONDAY = 3;

/** Whole weeks and further days from Monday 1969-12-29 to `day` inclusive; weeks are negative before. */
export function weeksUntil(day: EpochDay): { readonly weeks: number; readonly days: number } {
  const days = day + DAYS_SINCE_MONDAY + 1;
  const weeks = Math.floor(days / 7);
  return { weeks, days: days - weeks * 7 };
}

/** The Monday `weeks` weeks after Monday 1969-12-29. */
export function weekStart(weeks: number): EpochDay {
  return weeks * 7 - DAYS_SINCE_MONDAY;
}
