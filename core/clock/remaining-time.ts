import { businessSecondsBetween } from '../calendar/business-time';
import type { Instant } from '../date/time';
import type { Clock, Duration } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';
import type { Due } from './clock-state';

/**
 * What is left until the due, negative when it has passed: working days of a clock in working days
 * and calendar days of other due dates (0 on the day itself), minutes, hours or working hours (to
 * the hundredth) of an instant.
 *
 * @example due on 2026-10-13, on 2026-10-09: 3 working days (10, 12 and 13 October)
 */
export function remainingTime(
  clock: Clock,
  due: Due,
  asOf: Instant,
  { calendar, zone }: ClockSetting,
): Duration {
  const { unit } = clock.within;
  if (due.kind === 'day') {
    const today = zone.toDay(asOf);
    return unit === 'working-day'
      ? { amount: calendar.countWorkingDays(today, due.day), unit }
      : { amount: due.day - today, unit: 'calendar-day' };
  }
  const seconds = due.deadline - asOf;
  if (unit === 'minute') return { amount: Math.floor(seconds / 60), unit };
  if (unit !== 'working-hour') return { amount: hoursOf(seconds), unit: 'hour' };
  const business = businessSecondsBetween(calendar, zone, asOf, due.deadline);
  return { amount: hoursOf(business), unit };
}

/** Hours to the hundredth; whole seconds by 36 keep a half a half, as worksheets compute it. */
function hoursOf(seconds: number): number {
  // The sum turns a negative zero into zero.
  return Math.round(seconds / 36) / 100 + 0;
}
