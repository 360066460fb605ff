import { businessSecondsBetween, addBusinessSeconds } from '../calendar/business-time';
import { addMonths } from '../date/civil-date';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Duration } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';
import { secondsOf } from './due-instant';
import { isInstantUnit } from '../record/instant-unit';
import { pausedDays, type PauseSpan } from './pause-spans';

/**
 * Pauses cut off where their time since `start` reaches a total: from then on the clock runs by
 * itself. Days are counted as clocks count them, each day wholly or partly paused as one.
 *
 * @example at most 3 working days: a pause from Friday 2026-11-20 on ends with Tuesday 2026-11-24
 */
export function limitPauses(
  spans: readonly PauseSpan[],
  start: Instant,
  total: Duration,
  setting: ClockSetting,
): readonly PauseSpan[] {
  const measure = isInstantUnit(total.unit) ? byTime(total, start, setting) : undefined;
  const cut = measure ?? byDays(total, start, setting);
  return spans.flatMap((span) => {
    if (span.to <= start && !span.isOpen) return [span];
    const to = cut(span);
    if (to >= span.to) return [span];
    return to > span.from ? [{ from: span.from, to, isOpen: false }] : [];
  });
}

/** The instant a pause has to end at; it is not before the pause's own end while some is left. */
type Cut = (span: PauseSpan) => Instant;

function byTime({ amount, unit }: Duration, start: Instant, setting: ClockSetting): Cut {
  const { calendar, zone } = setting;
  const isBusiness = unit === 'working-hour';
  let left = isInstantUnit(unit) ? secondsOf(amount, unit) : 0;
  return ({ from, to }) => {
    const begin = Math.max(from, start);
    if (left <= 0) return begin;
    const end = isBusiness ? addBusinessSeconds(calendar, zone, begin, left) : begin + left;
    left -= isBusiness ? businessSecondsBetween(calendar, zone, begin, to) : to - begin;
    return end;
  };
}

function byDays(total: Duration, start: Instant, setting: ClockSetting): Cut {
  const { calendar, zone } = setting;
  const isWorking = total.unit === 'working-day';
  let left: number | undefined;
  let seen: EpochDay = zone.toDay(start);
  return (span) => {
    const days = pausedDays(span, zone);
    const first = Math.max(days.first, seen + 1);
    const before = first - 1;
    left ??= daysOf(total, first);
    const count = isWorking ? calendar.countWorkingDays(before, days.last) : days.last - before;
    const end = isWorking ? calendar.addWorkingDays(before, left) : before + left;
    seen = Math.max(seen, days.last);
    const isUsedUp = count > left;
    left -= Math.max(0, Math.min(count, left));
    return isUsedUp ? zone.toInstant(wallOf(end + 1, 0)) : Infinity;
  };
}

/** A total in whole days; a month is as long as the one that begins with the first paused day. */
function daysOf({ amount: size, unit }: Duration, first: EpochDay): number {
  const amount = Math.ceil(size);
  switch (unit) {
    case 'week':
      return 7 * amount;
    case 'month':
      return addMonths(first, amount) - first;
    case 'year':
      return addMonths(first, 12 * amount) - first;
    default:
      return amount;
  }
}
