import { addBusinessSeconds } from '../calendar/business-time';
import { addMonths } from '../date/civil-date';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { EventTime } from '../record/record';
import type { Clock, Duration } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';
import type { Due } from './clock-state';
import { dayOfDue } from './day-of-due';
import { secondsOf } from './due-instant';
import { isInstantUnit } from '../record/instant-unit';
import type { Reckoning } from './reckon-due';

/**
 * The instant a running clock turns amber, or `undefined` when it gives no warning. A window of the
 * clock's own (`warning`) is the last so many units up to the due; else it is the last working day
 * of a due date two units or more away, and the last fifth of hours.
 *
 * @example due on Monday 2026-10-12 after 5 working days: 2026-10-12 00:00
 * @example due at 15:00 after 24 hours: 10:12 of that day
 */
export function warningStart(
  clock: Clock,
  start: EventTime,
  reckoning: Reckoning,
  setting: ClockSetting,
): Instant | undefined {
  const { due } = reckoning;
  if (clock.warning !== undefined) return beforeDue(due, clock.warning, setting);
  if (due.kind === 'instant') return lastFifth(clock, start, reckoning, setting);
  const isLong = unitsUntilDue(clock, start, reckoning, setting) >= 2;
  return isLong ? startOfDay(setting.calendar.rollBackward(due.day), setting) : undefined;
}

function beforeDue(due: Due, { amount, unit }: Duration, setting: ClockSetting): Instant {
  const { calendar, zone } = setting;
  if (isInstantUnit(unit)) {
    const seconds = secondsOf(amount, unit);
    return unit === 'working-hour'
      ? addBusinessSeconds(calendar, zone, due.deadline, -seconds)
      : due.deadline - seconds;
  }
  return startOfDay(firstOfLast(dayOfDue(due, setting.zone), amount, unit, setting), setting);
}

/** The first of the last `amount` units that end with `day`; part of a unit counts as a whole one. */
function firstOfLast(
  day: EpochDay,
  size: number,
  unit: Duration['unit'],
  { calendar }: ClockSetting,
): EpochDay {
  const amount = Math.ceil(size);
  switch (unit) {
    case 'working-day':
      return calendar.addWorkingDays(calendar.rollBackward(day), 1 - amount);
    case 'calendar-day':
      return day + 1 - amount;
    case 'week':
      return day + 1 - 7 * amount;
    case 'month':
      return addMonths(day, -amount) + 1;
    case 'year':
      return addMonths(day, -12 * amount) + 1;
    case 'next-day':
      return day - 1;
    default:
      return day;
  }
}

function startOfDay(day: EpochDay, { zone }: ClockSetting): Instant {
  return zone.toInstant(wallOf(day, 0));
}

function lastFifth(
  clock: Clock,
  start: EventTime,
  { due, isAgreed, extensions }: Reckoning,
  { calendar, zone }: ClockSetting,
): Instant {
  const { amount, unit } = total(clock, extensions);
  if (isAgreed || !isInstantUnit(unit)) {
    return due.deadline - Math.round((due.deadline - start.instant) / 5);
  }
  const fifth = Math.round(secondsOf(amount, unit) / 5);
  return unit === 'working-hour'
    ? addBusinessSeconds(calendar, zone, due.deadline, -fifth)
    : due.deadline - fifth;
}

function unitsUntilDue(
  clock: Clock,
  start: EventTime,
  { due, isAgreed, extensions }: Reckoning,
  setting: ClockSetting,
): number {
  const { amount, unit } = total(clock, extensions);
  if (!isAgreed && (unit === 'working-day' || unit === 'calendar-day')) return amount;
  return isAgreed || !SINGLE.has(unit) || extensions.length > 0
    ? dayOfDue(due, setting.zone) - setting.zone.toDay(start.instant)
    : 1;
}

/** Units that are one however many rest days lie between. */
const SINGLE: ReadonlySet<Duration['unit']> = new Set(['same-day', 'next-day']);

/** The clock's amount with its extensions, where they are of one unit. */
function total(clock: Clock, extensions: Reckoning['extensions']): Duration {
  const { unit } = clock.within;
  const isCapped = clock.extension?.kind === 'cap';
  let { amount } = clock.within;
  for (const { duration } of extensions) {
    if (duration.unit === unit) amount = isCapped ? duration.amount : amount + duration.amount;
  }
  return { amount, unit };
}
