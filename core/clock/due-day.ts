import { addMonths, lastDayOfMonth, partsOf, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Clock, Duration } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';
import { deadlineOfDay } from './deadline-of-day';
import { pausedDays, type PauseSpan } from './pause-spans';

/** Units whose due is a civil date found from the start's date. */
export type DayUnit = Exclude<Duration['unit'], 'minute' | 'hour' | 'working-hour' | 'agreed'>;

export interface DueDay {
  readonly day: EpochDay;
  /** The last counted day: `day` unless that was moved off a rest day. */
  readonly counted: EpochDay;
  /** False when the calendar was asked for a day it has no data for. */
  readonly certain: boolean;
}

/**
 * The due date of a day-grain amount: days after `start` are counted, `start` itself is not
 * (民法典 第二百零一条); a calendar period that ends on a rest day ends on the next working day
 * (第二百零三条) unless the clock rolls none; every day wholly or partly in a pause is not counted.
 * Amount 0 is the same day and never moves; a negative amount counts and rolls back. Part of a unit
 * ends in the course of a day and is due at its end, so it counts as a whole one.
 *
 * @example 5 working days after 2026-09-30 is 2026-10-13
 * @example 3 calendar days after 2026-09-30 is 2026-10-08, as 3 October lies in the holiday
 */
export function dueDay(
  start: EpochDay,
  amount: number,
  unit: DayUnit,
  clock: Pick<Clock, 'roll' | 'cutoff'>,
  setting: ClockSetting,
  pauses: readonly PauseSpan[],
): DueDay {
  const count: Count = { start, setting, pauses, cutoff: clock.cutoff };
  const whole = amount < 0 ? Math.floor(amount) : Math.ceil(amount);
  if (unit === 'working-day') return countWorkingDays(count, whole);
  const reached = calendarDay(start, whole, unit);
  const rolls = clock.roll === 'forward' && canRoll(whole, unit);
  if (reached < start) return rollBack(count, reached, rolls);
  return settle(count, skipPaused(count, reached), rolls);
}

interface Count {
  readonly start: EpochDay;
  readonly setting: ClockSetting;
  readonly pauses: readonly PauseSpan[];
  readonly cutoff: Clock['cutoff'];
}

function calendarDay(
  start: EpochDay,
  amount: number,
  unit: Exclude<DayUnit, 'working-day'>,
): EpochDay {
  switch (unit) {
    case 'calendar-day':
      return start + amount;
    case 'week':
      return start + 7 * amount;
    case 'month':
      return addMonths(start, amount);
    case 'year':
      return addMonths(start, 12 * amount);
    case 'same-day':
      return start;
    case 'next-day':
      return start + 1;
    case 'end-of-month':
      return lastDayOfMonth(addMonths(start, amount));
    case 'day-of-month':
      return nextDayOfMonth(start, amount);
    case 'weekday':
      return nextWeekday(start, amount);
  }
}

/** The first day after `start` with that weekday, Monday 1 to Sunday 7. */
function nextWeekday(start: EpochDay, weekday: number): EpochDay {
  const next = start + 1;
  return next + ((((weekday - weekdayOf(next)) % 7) + 7) % 7);
}

/** The first day with that number, clamped to the month's end, on or after `start`. */
function nextDayOfMonth(start: EpochDay, date: number): EpochDay {
  const thisMonth = dayInMonthOf(start, date);
  return thisMonth >= start ? thisMonth : dayInMonthOf(lastDayOfMonth(start) + 1, date);
}

function dayInMonthOf(day: EpochDay, date: number): EpochDay {
  return Math.min(day - partsOf(day).date + date, lastDayOfMonth(day));
}

/** Fixed dates (end of month, day of month, weekday) and the same day stay where they are. */
function canRoll(amount: number, unit: DayUnit): boolean {
  return unit === 'next-day' || (amount !== 0 && PERIODS.has(unit));
}

const PERIODS: ReadonlySet<DayUnit> = new Set(['calendar-day', 'week', 'month', 'year']);

function countWorkingDays(count: Count, amount: number): DueDay {
  const { start, setting, cutoff } = count;
  const { calendar, zone } = setting;
  if (amount === 0) return settle(count, start, false);
  let day = calendar.addWorkingDays(start, amount);
  if (amount < 0) return { day, counted: day, certain: calendar.isCertain(day, start - 1) };
  // Two pauses may share a day, the one ending and the other beginning on it.
  let seen = start;
  for (const span of count.pauses) {
    if (span.from > deadlineOfDay(day, cutoff, setting)) break;
    const { first, last } = pausedDays(span, zone);
    const before = Math.max(first - 1, seen);
    seen = Math.max(last, seen);
    day = calendar.addWorkingDays(day, calendar.countWorkingDays(before, seen));
  }
  return { day, counted: day, certain: calendar.isCertain(start + 1, day) };
}

/** Moves a due date by the days after the start that were paused before it was reached. */
function skipPaused(count: Count, reached: EpochDay): EpochDay {
  let day = reached;
  let seen = count.start;
  for (const span of count.pauses) {
    if (span.from > deadlineOfDay(day, count.cutoff, count.setting)) break;
    const { first, last } = pausedDays(span, count.setting.zone);
    const before = Math.max(first - 1, seen);
    seen = Math.max(last, seen);
    day += seen - before;
  }
  return day;
}

/** Rolls a due date off rest days and, pause by pause, off paused days. */
function settle(count: Count, reached: EpochDay, rolls: boolean): DueDay {
  const { pauses, cutoff, setting } = count;
  const { calendar, zone } = setting;
  const roll = (day: EpochDay): EpochDay => (rolls ? calendar.rollForward(day) : day);
  let counted = reached;
  for (const span of pauses) {
    const { last } = pausedDays(span, zone);
    const day = roll(counted);
    if (last >= day && span.from <= deadlineOfDay(day, cutoff, setting)) counted = last + 1;
  }
  const day = roll(counted);
  return { day, counted, certain: !rolls || calendar.isCertain(counted, day) };
}

function rollBack(count: Count, reached: EpochDay, rolls: boolean): DueDay {
  const { calendar } = count.setting;
  const day = rolls ? calendar.rollBackward(reached) : reached;
  return { day, counted: reached, certain: !rolls || calendar.isCertain(day, reached) };
}
