import type { GrantedExtension } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';

/**
 * The extensions of a clock that count, in the order they were asked for: approved by the role the
 * rulebook names, under its condition, and no more than it allows.
 */
export function effectiveExtensions(
  clock: Clock,
  context: ClockContext,
): readonly GrantedExtension[] {
  const rule = clock.extension;
  const { extensions } = context.record;
  if (rule === undefined || extensions.length === 0) return NONE;
  if (rule.when !== undefined && !context.holds(rule.when)) return NONE;
  return extensions
    .filter(
      ({ clock: key, amount, approvedBy }) =>
        key === clock.key && approvedBy === rule.approver && amount > 0,
    )
    .sort((left, right) => left.requestedAt.instant - right.requestedAt.instant)
    .slice(0, rule.maxTimes);
}

const NONE: readonly GrantedExtension[] = [];
