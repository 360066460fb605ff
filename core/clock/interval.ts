import type { EventTime } from '../record/record';
import { timesOf } from '../record/round';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockCycle } from './clock-cycle';
import type { MissedOccurrence } from './clock-state';
import { reckonDue, type Reckoning } from './reckon-due';

/** Where an interval duty stands after its occurrences so far. */
export interface Interval {
  /** What the present due counts from: the start, or the last occurrence. */
  readonly from: EventTime;
  readonly reckoning: Reckoning | undefined;
  readonly missed: readonly MissedOccurrence[];
}

/**
 * Follows the occurrences of a clock that repeats. The next due counts from the last occurrence; on
 * a fixed grid it is the first place of the grid after the one the occurrence fell to.
 *
 * @param until the occurrence after which nothing counts, as the record had ended.
 */
export function interval(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
  until: EventTime | undefined,
): Interval {
  const occurred = timesOf(clock.to, context.record).filter(
    ({ instant }) =>
      instant >= cycle.startedAt.instant && (until === undefined || instant <= until.instant),
  );
  return clock.grid === 'fixed'
    ? onGrid(clock, cycle, context, occurred)
    : fromOccurrence(clock, cycle, context, occurred);
}

function fromOccurrence(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
  occurred: readonly EventTime[],
): Interval {
  let from = cycle.startedAt;
  let reckoning = reckonDue(clock, cycle, context, from);
  const missed: MissedOccurrence[] = [];
  for (const occurredAt of occurred) {
    if (reckoning !== undefined && occurredAt.instant > reckoning.due.deadline) {
      missed.push({ due: reckoning.due, occurredAt, count: 1 });
    }
    from = occurredAt;
    reckoning = reckonDue(clock, cycle, context, from);
  }
  return { from, reckoning, missed };
}

function onGrid(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
  occurred: readonly EventTime[],
): Interval {
  const place = (number: number): Reckoning | undefined =>
    reckonDue(times(clock, number), cycle, context);
  let last = 0;
  const missed: MissedOccurrence[] = [];
  for (const occurredAt of occurred) {
    const found = placeOf(occurredAt, place);
    const due = place(last + 1)?.due;
    const count = found - last - 1;
    if (count > 0 && due !== undefined) missed.push({ due, occurredAt, count });
    last = Math.max(last, found);
  }
  return { from: occurred.at(-1) ?? cycle.startedAt, reckoning: place(last + 1), missed };
}

/** The first place of the grid, counted from 1, whose due an instant does not pass. */
function placeOf({ instant }: EventTime, place: (number: number) => Reckoning | undefined): number {
  const isReached = (number: number): boolean => {
    const due = place(number)?.due;
    return due === undefined || due.deadline >= instant;
  };
  let high = 1;
  while (!isReached(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The clock with its amount so many times. */
function times(clock: Clock, number: number): Clock {
  const { amount, unit } = clock.within;
  return { ...clock, within: { amount: amount * number, unit } };
}
