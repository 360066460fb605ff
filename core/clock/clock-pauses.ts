import { reopeningsOf, timesOf } from '../record/round';
import { pauseProblem } from '../record/pause-problem';
import type { Clock, PauseRule } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockCycle } from './clock-cycle';
import { limitPauses } from './limit-pauses';
import { disjoint, pauseSpans, type PauseSpan } from './pause-spans';

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
  return disjoint([...paused, ...closedTimes(context)]);
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
  const spans = pauseSpans(counting, asOf);
  if (rule.maxTotal === undefined) return spans;
  return limitPauses(spans, startedAt.instant, rule.maxTotal, setting);
}

/** From each last end of a round to the reopening after it. */
function closedTimes({ record, rulebook }: ClockContext): readonly PauseSpan[] {
  const ends = rulebook.events
    .filter((event) => event.ends !== undefined)
    .flatMap(({ key }) => timesOf(key, record).map(({ instant }) => instant));
  let since = -Infinity;
  return reopeningsOf(record, rulebook).flatMap(({ time: { instant: to } }) => {
    const own = ends.filter((end) => end >= since && end <= to);
    since = to;
    return own.length === 0 ? [] : [{ from: Math.max(...own), to, isOpen: false }];
  });
}
