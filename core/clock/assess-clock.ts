import type { Zone } from '../date/time';
import type { EventTime } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import { clockCycle, timeInCycle, type ClockCycle } from './clock-cycle';
import { clockLight } from './clock-light';
import type { ClockState, ClockStatus } from './clock-state';
import { interval, type Interval } from './interval';
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
  const { asOf } = context;
  if (clock.when !== undefined && !context.holds(clock.when)) {
    return { clock, status: 'not-applicable', light: 'grey', asOf, calendarCertain: true };
  }
  const cycle = clockCycle(clock, context);
  if (cycle === undefined) {
    return { clock, status: 'pending', light: 'grey', asOf, calendarCertain: true };
  }
  const { startedAt } = cycle;
  const stoppedAt = stop(clock, cycle, context);
  const cancelledAt = cancellation(clock, cycle, context);
  if (cancelledAt !== undefined && isCancelled(clock, cancelledAt, stoppedAt)) {
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
  return stateOf({ clock, cycle, ...reckonCycle(clock, cycle, context), stoppedAt }, context);
}

/** What a clock's record shares, with the calendar the clock itself counts by. */
export function contextOfClock(clock: Clock, shared: ClockContext): ClockContext {
  const setting = settingOfClock(clock, shared.setting);
  return setting === shared.setting ? shared : { ...shared, setting };
}

/** A clock's run with the due it has come to. */
interface Run extends Interval {
  readonly clock: Clock;
  readonly cycle: ClockCycle;
  readonly stoppedAt: EventTime | undefined;
}

/** The due of a run: of a clock that repeats the one after its last occurrence. */
export function reckonCycle(clock: Clock, cycle: ClockCycle, context: ClockContext): Interval {
  if (clock.repeats) return interval(clock, cycle, context, stop(clock, cycle, context));
  return { from: cycle.startedAt, reckoning: reckonDue(clock, cycle, context), missed: NONE };
}

const NONE: Interval['missed'] = [];

/** The first event since the start that ends the clock without a result. */
function cancellation(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
): EventTime | undefined {
  let first: EventTime | undefined;
  for (const key of clock.cancelledBy) {
    const time = timeInCycle(key, cycle, context);
    if (time === undefined || isEarlierDay(time, cycle.startedAt, context.setting.zone)) continue;
    if (first === undefined || isBefore(time, first)) first = time;
  }
  return first;
}

/** What ends the record ends an interval duty; where it cancels as well, nothing was met by it. */
function isCancelled(
  { repeats }: Clock,
  cancelledAt: EventTime,
  stoppedAt: EventTime | undefined,
): boolean {
  if (stoppedAt === undefined || isBefore(cancelledAt, stoppedAt)) return true;
  return repeats && !isBefore(stoppedAt, cancelledAt);
}

function stop(
  clock: Clock,
  { startedAt, stoppedAt }: ClockCycle,
  { end }: ClockContext,
): EventTime | undefined {
  if (!clock.repeats) return stoppedAt;
  // An interval duty lasts until the record ends; one that begins with the end outlasts it.
  const isEnded = end !== undefined && end.event !== clock.from && !isBefore(end.time, startedAt);
  return isEnded ? end.time : undefined;
}

function stateOf(run: Run, context: ClockContext): ClockState {
  const { clock, cycle, reckoning, missed, stoppedAt } = run;
  const { startedAt } = cycle;
  const { asOf } = context;
  const common = {
    clock,
    startedAt,
    ...(stoppedAt && { stoppedAt }),
    ...(missed.length > 0 && { missed }),
    asOf,
  };
  if (reckoning === undefined) {
    const status = stoppedAt === undefined ? 'running' : 'met';
    return { ...common, status, light: clockLight(clock, status), calendarCertain: true };
  }
  const { due, certain, lateExtensions } = reckoning;
  const reckoned = {
    ...common,
    due,
    ...(lateExtensions.length > 0 && { lateExtensions }),
    calendarCertain: certain,
  };
  if (stoppedAt === undefined) return { ...reckoned, ...going(run, reckoning, context) };
  const status = stoppedAt.instant <= due.deadline ? 'met' : 'missed';
  return { ...reckoned, status, light: clockLight(clock, status) };
}

function going({ clock, from }: Run, reckoning: Reckoning, context: ClockContext) {
  const { asOf, setting } = context;
  const status = goingStatus(reckoning, context);
  const warning = status === 'running' ? warningStart(clock, from, reckoning, setting) : undefined;
  return {
    status,
    light: clockLight(clock, status, asOf >= (warning ?? Infinity)),
    remaining: remainingTime(clock, reckoning.due, asOf, setting),
  };
}

function goingStatus({ due, pauses }: Reckoning, { asOf }: ClockContext): GoingStatus {
  const pause = pauses.find((span) => isPausedAt(span, asOf));
  if (pause !== undefined && pause.from <= due.deadline) return 'paused';
  return asOf > due.deadline ? 'overdue' : 'running';
}

type GoingStatus = Extract<ClockStatus, 'running' | 'paused' | 'overdue'>;

function isBefore(one: EventTime, other: EventTime): boolean {
  return one.instant < other.instant;
}

/** Of times without an hour only the days can be compared. */
function isEarlierDay(one: EventTime, other: EventTime, zone: Zone): boolean {
  if (one.dateOnly || other.dateOnly) return zone.toDay(one.instant) < zone.toDay(other.instant);
  return isBefore(one, other);
}
