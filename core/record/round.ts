import type { Zone } from '../date/time';
import type { Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord, EventTime } from './record';
import { recordPlan } from './record-plan';

/** A run of a case from its receipt, or from a reopening, to its end. */
export interface Round {
  /** 1 for the first. */
  readonly number: number;
  /** The reopening it began with; absent in the first round. */
  readonly reopening?: Reopening;
}

export interface Reopening {
  readonly event: string;
  readonly time: EventTime;
}

/** The round a record is in; each time an event with `reopens` happens a new one begins. */
export function currentRound(record: ComplaintRecord, rulebook: Rulebook): Round {
  const last = reopeningsOf(record, rulebook);
  const reopening = last.at(-1);
  return reopening === undefined ? FIRST : { number: last.length + 1, reopening };
}

/** Every reopening of a record, oldest first. */
export function reopeningsOf(record: ComplaintRecord, rulebook: Rulebook): readonly Reopening[] {
  const { reopening } = recordPlan(rulebook);
  if (reopening.length === 0) return NONE;
  return reopening
    .flatMap((event) => timesOf(event, record).map((time) => ({ event, time })))
    .sort((left, right) => left.time.instant - right.time.instant);
}

/** Every time an event happened, oldest first. */
export function timesOf(
  event: string,
  { events, occurrences }: ComplaintRecord,
): readonly EventTime[] {
  const last = events[event];
  const earlier = occurrences?.[event] ?? NO_TIMES;
  return last === undefined ? earlier : [...earlier, last];
}

/** The time of an event in a round; `undefined` when it last happened before the round began. */
export function timeInRound(
  event: string,
  record: ComplaintRecord,
  { reopening }: Round,
  zone: Zone,
): EventTime | undefined {
  const time = record.events[event];
  if (time === undefined || reopening === undefined) return time;
  const index = record.occurrences?.[event]?.length ?? 0;
  return isBefore(time, index, reopening, event, zone) ? undefined : time;
}

/**
 * Whether an event's time lies before a reopening. Where one of the two has no time of day, on the
 * same day, what happened for the first time is what was reopened, and what happened again came
 * after.
 *
 * @param index how often the event had happened before.
 */
export function isBefore(
  time: EventTime,
  index: number,
  { event, time: reopened }: Reopening,
  key: string,
  zone: Zone,
): boolean {
  if (key === event) return time.instant < reopened.instant;
  if (!time.dateOnly && !reopened.dateOnly) return time.instant < reopened.instant;
  const days = zone.toDay(time.instant) - zone.toDay(reopened.instant);
  return days === 0 ? index === 0 : days < 0;
}

const FIRST: Round = { number: 1 };
const NONE: readonly Reopening[] = [];
const NO_TIMES: readonly EventTime[] = [];
