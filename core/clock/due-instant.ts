import { addBusinessSeconds, businessSecondsBetween } from '../calendar/business-time';
import type { Instant } from '../date/time';
import type { InstantUnit } from '../record/instant-unit';
import type { ClockSetting } from './clock-setting';
import type { PauseSpan } from './pause-spans';

/** Seconds of an amount in an hour unit; of working hours, seconds of business time. */
export function secondsOf(amount: number, unit: InstantUnit): number {
  return Math.round(amount * (unit === 'minute' ? 60 : 3600));
}

/**
 * The instant an amount of minutes, hours or working hours after `start` ends; paused time is
 * added, of working hours only the business time of the pause.
 *
 * @example 8 working hours after Friday 2026-11-20 16:00 is Monday 2026-11-23 16:00
 */
export function dueInstant(
  start: Instant,
  amount: number,
  unit: InstantUnit,
  setting: ClockSetting,
  pauses: readonly PauseSpan[],
): Instant {
  const add = adder(unit, setting);
  let due = add(start, secondsOf(amount, unit));
  if (due < start) return due;
  for (const { from, to } of pauses) {
    if (from >= due) break;
    const seconds = pausedSeconds(Math.max(from, start), to, unit, setting);
    // Nothing to add leaves a due on a closing time where it is; a pause before the start adds less.
    if (seconds > 0) due = add(due, seconds);
  }
  return due;
}

function adder(unit: InstantUnit, { calendar, zone }: ClockSetting) {
  return (instant: Instant, seconds: number): Instant => {
    if (unit !== 'working-hour') return instant + seconds;
    return addBusinessSeconds(calendar, zone, instant, seconds);
  };
}

function pausedSeconds(
  from: Instant,
  to: Instant,
  unit: InstantUnit,
  { calendar, zone }: ClockSetting,
): number {
  return unit === 'working-hour' ? businessSecondsBetween(calendar, zone, from, to) : to - from;
}
