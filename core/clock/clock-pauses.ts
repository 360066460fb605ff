import type { Pause } from '../record/record';
import { reopeningsOf, timesOf } from '../record/round';
import { pauseProblem } from '../record/pause-problem';
import type { Clock, PauseRule } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockCycle } from './clock-cycle';
import { limitPauses } from './limit-pauses';
import { pauseSpans, type PauseSpan } from './pause-spans';

/**
 * The paused time that counts for a run of a clock: the pauses its rules allow, up to the total they
 * allow, and where the clock leaves out the time a case was closed, that as well.
 */
export function clockPauses(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
): readonly PauseSpan[] {
  const paused = clock.pausable ? allowed(clock.pause, cycle, context) : NONE;
  if (cycle.reopened !== 'exclude') return paused;
  return pauseSpans([...paused.map(pauseOf), ...closedTimes(context)], context.asOf);
}

const NONE: readonly PauseSpan[] = [];

function allowed(
  rule: PauseRule | undefined,
  { startedAt }: ClockCycle,
  context: ClockContext,
): readonly PauseSpan[] {
  const { record, setting, asOf } = context;
  if (rule === undefined || record.pauses.length === 0) return context.pauses;
  const counting = record.pauses.filter(
    (pause) => pauseProblem(pause, record.pauses, rule, setting.zone) === undefined,
  );
  const spans =
    counting.length === record.pauses.length ? context.pauses : pauseSpans(counting, asOf);
  if (rule.maxTotal === undefined) return spans;
  return limitPauses(spans, startedAt.instant, rule.maxTotal, setting);
}

function pauseOf({ from, to, isOpen }: PauseSpan): Pause {
  const begin = { from: { instant: from, dateOnly: false }, reason: '' };
  return isOpen ? begin : { ...begin, to: { instant: to, dateOnly: false } };
}

/** From each end of the case to the reopening after it. */
function closedTimes({ record, rulebook }: ClockContext): readonly Pause[] {
  const ends = rulebook.events
    .filter((event) => event.ends !== undefined)
    .flatMap(({ key }) => timesOf(key, record));
  let since = -Infinity;
  return reopeningsOf(record, rulebook).flatMap(({ time: to }) => {
    const earlier = ends.filter(({ instant }) => instant >= since && instant <= to.instant);
    const from = earlier.sort((left, right) => left.instant - right.instant).at(-1);
    since = to.instant;
    return from === undefined ? [] : [{ from, to, reason: '' }];
  });
}
