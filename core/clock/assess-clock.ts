import type { Zone } from '../date/time';
import type { EventTime } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import { clockLight } from './clock-light';
import type { ClockState, ClockStatus } from './clock-state';
import { isPausedAt } from './pause-spans';
import { reckonDue, type Reckoning } from './reckon-due';
import { remainingTime } from './remaining-time';
import { settingOfClock } from './setting-of-clock';
import { warningStart } from './warning-start';

/**
 * The state of one clock of a record. Facts count as recorded, also where they lie after the
 * instant in question; whether that makes sense is for the record's checks to say.
 *
 * @example accepted within 5 working days of 2026-09-30, accepted on 2026-10-14: `missed`, purple
 */
export function assessClock(clock: Clock, shared: ClockContext): ClockState {
  const context = contextOfClock(clock, shared);
  const { record, asOf } = context;
  const startedAt = record.events[clock.from];
  if (clock.when !== undefined && !context.holds(clock.when)) {
    return { clock, status: 'not-applicable', light: 'grey', asOf, calendarCertain: true };
  }
  if (startedAt === undefined) {
    return { clock, status: 'pending', light: 'grey', asOf, calendarCertain: true };
  }
  const cancelledAt = cancellation(clock, startedAt, context);
  const stoppedAt = stop(clock, startedAt, context);
  if (cancelledAt !== undefined && (stoppedAt === undefined || isBefore(cancelledAt, stoppedAt))) {
    return {
      clock,
      status: 'cancelled',
      light: 'grey',
      startedAt,
      stoppedAt: cancelledAt,
      asOf,
      calendarCertain: true,
    };
  }
  const reckoning = reckonDue(clock, countedFrom(clock, startedAt, context), context);
  return stoppedAt === undefined
    ? goingState(clock, startedAt, reckoning, context)
    : stoppedState(clock, startedAt, stoppedAt, reckoning, context);
}

/** What a clock's record shares, with the calendar the clock itself counts by. */
export function contextOfClock(clock: Clock, shared: ClockContext): ClockContext {
  const setting = settingOfClock(clock, shared.setting);
  return setting === shared.setting ? shared : { ...shared, setting };
}

/** The start, or for a clock that repeats its last occurrence since. */
export function countedFrom(
  clock: Clock,
  startedAt: EventTime,
  { record }: ClockContext,
): EventTime {
  const occurrence = clock.repeats ? record.events[clock.to] : undefined;
  return occurrence !== undefined && !isBefore(occurrence, startedAt) ? occurrence : startedAt;
}

/** The first event since the start that ends the clock without a result. */
function cancellation(
  clock: Clock,
  startedAt: EventTime,
  { record, setting }: ClockContext,
): EventTime | undefined {
  let first: EventTime | undefined;
  for (const key of clock.cancelledBy) {
    const time = record.events[key];
    if (time === undefined || isEarlierDay(time, startedAt, setting.zone)) continue;
    if (first === undefined || isBefore(time, first)) first = time;
  }
  return first;
}

function stop(
  clock: Clock,
  startedAt: EventTime,
  { record, end }: ClockContext,
): EventTime | undefined {
  if (!clock.repeats) return record.events[clock.to];
  // An interval duty lasts until the record ends; one that begins with the end outlasts it.
  const isEnded = end !== undefined && end.event !== clock.from && !isBefore(end.time, startedAt);
  return isEnded ? end.time : undefined;
}

function stoppedState(
  clock: Clock,
  startedAt: EventTime,
  stoppedAt: EventTime,
  reckoning: Reckoning | undefined,
  { asOf }: ClockContext,
): ClockState {
  if (reckoning === undefined) {
    const light = clockLight(clock, 'met', false);
    return { clock, status: 'met', light, startedAt, stoppedAt, asOf, calendarCertain: true };
  }
  const { due, certain } = reckoning;
  const status = stoppedAt.instant <= due.deadline ? 'met' : 'missed';
  const light = clockLight(clock, status, false);
  return { clock, status, light, startedAt, stoppedAt, due, asOf, calendarCertain: certain };
}

function goingState(
  clock: Clock,
  startedAt: EventTime,
  reckoning: Reckoning | undefined,
  context: ClockContext,
): ClockState {
  const { asOf, setting } = context;
  if (reckoning === undefined) {
    const light = clockLight(clock, 'running', false);
    return { clock, status: 'running', light, startedAt, asOf, calendarCertain: true };
  }
  const { due, certain } = reckoning;
  const status = goingStatus(reckoning, context);
  const warning =
    status === 'running'
      ? warningStart(clock, countedFrom(clock, startedAt, context), reckoning, setting)
      : undefined;
  return {
    clock,
    status,
    light: clockLight(clock, status, warning !== undefined && asOf >= warning),
    startedAt,
    due,
    remaining: remainingTime(clock, due, asOf, setting),
    asOf,
    calendarCertain: certain,
  };
}

function goingStatus({ due, pauses }: Reckoning, { asOf }: ClockContext): ClockStatus {
  const pause = pauses.find((span) => isPausedAt(span, asOf));
  if (pause !== undefined && pause.from <= due.deadline) return 'paused';
  return asOf > due.deadline ? 'overdue' : 'running';
}

function isBefore(one: EventTime, other: EventTime): boolean {
  return one.instant < other.instant;
}

/** Of times without an hour only the days can be compared. */
function isEarlierDay(one: EventTime, other: EventTime, zone: Zone): boolean {
  if (one.dateOnly || other.dateOnly) return zone.toDay(one.instant) < zone.toDay(other.instant);
  return isBefore(one, other);
}
