import type { ClockSetting } from '../clock/clock-setting';
import { dueDay } from '../clock/due-day';
import { isInstantUnit } from '../record/instant-unit';
import { lastDayOfMonth, partsOf, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Report } from '../rulebook/rulebook';

/**
 * The day a report is due whose period ends on `end`: that day of the month or of the week after
 * (or of the period itself), else so long after the end; `undefined` when the regime sets none.
 *
 * @example for October, day-of-month 10 is 2026-11-10; for a week, weekday 1 the next Monday
 */
export function reportDue(
  { due }: Report,
  end: EpochDay,
  setting: ClockSetting,
): EpochDay | undefined {
  if (due === undefined || due.unit === 'agreed') return undefined;
  if (due.unit === 'weekday') return weekdayIn(due.inPeriod ? end - 7 : end, due.amount);
  if (due.unit === 'day-of-month') return dayIn(due.inPeriod ? end : end + 1, due.amount);
  if (isInstantUnit(due.unit)) return end + 1;
  const rules = { roll: 'forward', cutoff: 'midnight' } as const;
  return dueDay(end, due.amount, due.unit, rules, setting, []).day;
}

/** The first such weekday after a day. */
function weekdayIn(day: EpochDay, weekday: number): EpochDay {
  return day + ((weekday - weekdayOf(day) + 6) % 7) + 1;
}

/** That day of the month a day lies in, clamped to the month's end. */
function dayIn(day: EpochDay, date: number): EpochDay {
  return Math.min(day - partsOf(day).date + date, lastDayOfMonth(day));
}
