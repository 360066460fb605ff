import { isGiven } from '../record/is-given';
import type { GrantedExtension } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockCycle } from './clock-cycle';

/**
 * The extensions of a run of a clock that may count, in the order they were asked for: approved by
 * the role the rulebook names, under its condition, with the fields it requires.
 *
 * @param cycle the run; absent, all that were asked for.
 */
export function effectiveExtensions(
  clock: Clock,
  cycle: ClockCycle | undefined,
  context: ClockContext,
): readonly GrantedExtension[] {
  const rule = clock.extension;
  const { extensions, fields } = context.record;
  if (rule === undefined || extensions.length === 0) return NONE;
  if (rule.when !== undefined && !context.holds(rule.when)) return NONE;
  if (!rule.requires.every((key) => isGiven(fields[key]))) return NONE;
  const since = cycle?.since ?? -Infinity;
  return extensions
    .filter(
      ({ clock: key, amount, approvedBy, requestedAt }) =>
        key === clock.key &&
        approvedBy === rule.approver &&
        amount > 0 &&
        requestedAt.instant >= since,
    )
    .sort((left, right) => left.requestedAt.instant - right.requestedAt.instant);
}

const NONE: readonly GrantedExtension[] = [];
