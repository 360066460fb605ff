import type { Instant } from '../date/time';
import type { EventTime } from '../record/record';
import { timesOf } from '../record/round';
import { gridUnits } from '../rulebook/definition/units';
import type { Clock, Duration } from '../rulebook/rulebook';
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
 * a fixed grid it is the first place of the grid after the one the occurrence fell to. A time that
 * was agreed, or is a day by name (each Monday), has no grid: it too is looked for from the last
 * occurrence.
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
  return hasGrid(clock, cycle, context)
    ? onGrid(clock, cycle, context, occurred)
    : fromOccurrence(clock, cycle, context, occurred);
}

/** Whether a clock keeps to a grid, and so many times its amount lead further and further. */
function hasGrid(clock: Clock, cycle: ClockCycle, context: ClockContext): boolean {
  const { amount, unit } = clock.within;
  if (clock.grid !== 'fixed' || amount <= 0 || !GRID_UNITS.has(unit)) return false;
  return reckonDue(clock, cycle, context)?.isAgreed === false;
}

const GRID_UNITS: ReadonlySet<Duration['unit']> = new Set(gridUnits);

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
    const found = placeOf(occurredAt, (number) => place(number)?.due.deadline ?? Infinity);
    const due = place(last + 1)?.due;
    const count = found - last - 1;
    if (count > 0 && due !== undefined) missed.push({ due, occurredAt, count });
    last = Math.max(last, found);
  }
  return { from: occurred.at(-1) ?? cycle.startedAt, reckoning: place(last + 1), missed };
}

/** The first place of the grid, counted from 1, whose due an instant does not pass. */
function placeOf({ instant }: EventTime, deadlineOf: (number: number) => Instant): number {
  const isPassed = (number: number): boolean => deadlineOf(number) < instant;
  let step = 1;
  while (isPassed(step)) step *= 2;
  let last = 0;
  for (; step >= 1; step /= 2) if (isPassed(last + step)) last += step;
  return last + 1;
}

/** The clock with its amount so many times. */
function times(clock: Clock, number: number): Clock {
  const { amount, unit } = clock.within;
  return { ...clock, within: { amount: amount * number, unit } };
}
