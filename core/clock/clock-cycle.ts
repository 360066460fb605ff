import type { Instant } from '../date/time';
import type { EventTime } from '../record/record';
import { recordPlan } from '../record/record-plan';
import { timeInRound } from '../record/round';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';

/** One run of a clock, from its start to the event that stops it. */
export interface ClockCycle {
  readonly startedAt: EventTime;
  /** The stop event of this run, if it has happened. */
  readonly stoppedAt?: EventTime;
  /** How a reopening came into it; absent in the first round and where it changes nothing. */
  readonly reopened?: 'restart' | 'continue' | 'exclude';
  /** Facts of a case before this instant belong to a run that is over; absent in the first round. */
  readonly since?: Instant;
}

/**
 * The run of a clock in the present round of its record; `undefined` when it has not begun. In a
 * new round a clock begins with its start event of that round. Where that does not happen again:
 * `restart` begins with the reopening, unless the workflow lets the start event follow; `continue`
 * and `exclude` keep the original start; a clock whose stop event cannot happen again keeps what
 * came of it.
 */
export function clockCycle(clock: Clock, context: ClockContext): ClockCycle | undefined {
  const { record, round } = context;
  const { reopening } = round;
  const original = record.events[clock.from];
  if (reopening === undefined) return original && cycle(original, record.events[clock.to]);
  const started = timeOf(clock.from, context);
  const stopped = timeOf(clock.to, context);
  const since = reopening.time.instant;
  if (started !== undefined) return { ...cycle(started, stopped), since };
  if (original === undefined) return undefined;
  const { repeatable } = recordPlan(context.rulebook);
  const mode = clock.onReopen ?? (repeatable.has(clock.to) ? 'restart' : undefined);
  if (mode === undefined) return cycle(original, record.events[clock.to]);
  if (mode !== 'restart') return { ...cycle(original, stopped), reopened: mode };
  if (repeatable.has(clock.from)) return undefined;
  return { ...cycle(reopening.time, stopped), reopened: mode, since };
}

/** The time of an event that counts for a cycle: of this round, unless the cycle is an older one. */
export function timeInCycle(
  event: string,
  { reopened, since }: ClockCycle,
  context: ClockContext,
): EventTime | undefined {
  const isOlder = reopened === undefined && since === undefined;
  return isOlder ? context.record.events[event] : timeOf(event, context);
}

function timeOf(event: string, { record, round, setting }: ClockContext): EventTime | undefined {
  return timeInRound(event, record, round, setting.zone);
}

function cycle(startedAt: EventTime, stoppedAt: EventTime | undefined): ClockCycle {
  return { startedAt, ...(stoppedAt && { stoppedAt }) };
}
