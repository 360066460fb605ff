import { closingTime } from '../calendar/closing-time';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Clock } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';

/**
 * The last instant at which a clock due on `day` is met: its last second, or the closing time of
 * business when the clock's cutoff is `close-of-business`.
 *
 * @example 2026-10-13 with the cutoff `midnight` in Asia/Shanghai is 2026-10-13T23:59:59+08:00
 */
export function deadlineOfDay(
  day: EpochDay,
  cutoff: Clock['cutoff'],
  { calendar, zone }: ClockSetting,
): Instant {
  const closing = cutoff === 'close-of-business' ? closingTime(calendar, day) : undefined;
  return closing === undefined
    ? zone.toInstant(wallOf(day + 1, 0)) - 1
    : zone.toInstant(wallOf(day, closing * 60));
}
