import type { EpochDay, Instant, Zone } from '../date/time';
import { businessSpans, secondsBefore, type BusinessSpan } from './business-spans';
import type { Calendar } from './calendar';

/**
 * The instant `seconds` of business time after `start` (before it, when negative). A start outside
 * business hours moves to the next opening; a result exactly on a closing time stays there (on an
 * opening time, when counted back). Whole days cost one look-up, however many there are. Throws a
 * RangeError for a calendar whose sums and hours contradict each other.
 *
 * @example 4 business hours after Friday 2026-11-20 16:00 is Monday 2026-11-23 11:00
 */
export function addBusinessSeconds(
  calendar: Calendar,
  zone: Zone,
  start: Instant,
  seconds: number,
): Instant {
  const walk: Walk = { calendar, zone, staysAtClosing: seconds > 0 };
  let at = start;
  let left = seconds;
  for (let jumps = 0; jumps < MOST_JUMPS; jumps += 1) {
    // A jump takes no clock in between for moved; what a moved one leaves is made up.
    const next = jump(walk, at, left);
    left -= businessSecondsBetween(calendar, zone, at, next);
    at = next;
    if (left === 0) return at;
  }
  throw new RangeError('The business time of the calendar does not add up.');
}

/** Each jump leaves the hours that clocks were moved by in between; a few make up for them. */
const MOST_JUMPS = 100;

/**
 * Business seconds in [from, to); negative when to < from.
 *
 * @example from Friday 2026-11-20 16:00 to Monday 2026-11-23 11:00 are 14,400 (4 h)
 */
export function businessSecondsBetween(
  calendar: Calendar,
  zone: Zone,
  from: Instant,
  to: Instant,
): number {
  if (to < from) return -businessSecondsBetween(calendar, zone, to, from);
  const firstDay = zone.toDay(from);
  const lastDay = zone.toDay(to);
  const inFirst = businessSpans(calendar, zone, firstDay);
  if (firstDay === lastDay) return secondsBefore(inFirst, to) - secondsBefore(inFirst, from);
  return (
    secondsBefore(inFirst, Infinity) -
    secondsBefore(inFirst, from) +
    calendar.businessSecondsUntil(lastDay - 1) -
    calendar.businessSecondsUntil(firstDay) +
    movedSeconds(calendar, zone, from, to) +
    secondsBefore(businessSpans(calendar, zone, lastDay), to)
  );
}

interface Walk {
  readonly calendar: Calendar;
  readonly zone: Zone;
  /** Where a result between two spans falls: the closing of the one or the opening of the other. */
  readonly staysAtClosing: boolean;
}

/** What moved clocks add to the days strictly between two instants' days, in seconds. */
function movedSeconds(calendar: Calendar, zone: Zone, from: Instant, to: Instant): number {
  const firstDay = zone.toDay(from);
  const lastDay = zone.toDay(to);
  let seconds = 0;
  for (const change of zone.changesBetween(from, to)) {
    // Back over midnight the change touches two days, over the date line it leaves one out.
    const [one, other] = [zone.toDay(change - 1), zone.toDay(change)];
    for (let day = Math.min(one, other); day <= Math.max(one, other); day += 1) {
      if (day <= firstDay || day >= lastDay) continue;
      seconds += secondsOfDay(calendar, zone, day) - wallSecondsOfDay(calendar, day);
    }
  }
  return seconds;
}

function secondsOfDay(calendar: Calendar, zone: Zone, day: EpochDay): number {
  return secondsBefore(businessSpans(calendar, zone, day), Infinity);
}

function wallSecondsOfDay(calendar: Calendar, day: EpochDay): number {
  return calendar.businessSecondsUntil(day) - calendar.businessSecondsUntil(day - 1);
}

function jump(walk: Walk, at: Instant, seconds: number): Instant {
  const { calendar, zone } = walk;
  const day = zone.toDay(at);
  return land(walk, day, secondsBefore(businessSpans(calendar, zone, day), at) + seconds);
}

/**
 * The instant `position` seconds of business time after the opening of `day`, which may lie on
 * another day: a later one is measured from its opening, an earlier one from its closing, as their
 * clocks may be moved too.
 */
function land(walk: Walk, day: EpochDay, position: number): Instant {
  const { calendar, zone, staysAtClosing } = walk;
  const spans = businessSpans(calendar, zone, day);
  const length = secondsBefore(spans, Infinity);
  if (fits(walk, position, length)) return instantIn(spans, position, staysAtClosing);
  const isLater = position >= length && (position > 0 || !staysAtClosing);
  const reached = isLater
    ? calendar.businessSecondsUntil(day) + position - length
    : calendar.businessSecondsUntil(day - 1) + position;
  const target = calendar.dayReaching(staysAtClosing ? reached : reached + 1);
  if (isLater) return land(walk, target, reached - calendar.businessSecondsUntil(target - 1));
  const fromClosing = reached - calendar.businessSecondsUntil(target);
  return land(walk, target, fromClosing + secondsOfDay(calendar, zone, target));
}

/** Whether a position falls on a day of `length` business seconds. */
function fits({ staysAtClosing }: Walk, position: number, length: number): boolean {
  return staysAtClosing ? position > 0 && position <= length : position >= 0 && position < length;
}

/** The instant at which `position` seconds of the day's business time have passed. */
function instantIn(
  spans: readonly BusinessSpan[],
  position: number,
  staysAtClosing: boolean,
): Instant {
  let left = position;
  for (const { start, end } of spans) {
    const length = end - start;
    if (staysAtClosing ? left <= length : left < length) return start + left;
    left -= length;
  }
  throw new RangeError('A position beyond the business time of its day.');
}
