import type { LintFinding, LintRule } from './lint-rule';

/** What a clock says of a case that cannot come: a grid without repeats, a round that never begins. */
export const idleSetting: LintRule = ({ clocks, events }) => {
  const canReopen = events.some(({ reopens }) => reopens);
  return clocks.flatMap((clock, index): LintFinding[] => [
    ...(clock.grid === 'fixed' && !clock.repeats
      ? [finding(clock.key, 'grid', 'repeats', index)]
      : []),
    ...(clock.onReopen !== undefined && !canReopen
      ? [finding(clock.key, 'onReopen', 'reopens', index)]
      : []),
    ...(clock.pause !== undefined && !clock.pausable
      ? [finding(clock.key, 'pause', 'pausable', index)]
      : []),
  ]);
};

function finding(key: string, setting: string, missing: string, index: number): LintFinding {
  return {
    code: 'idle-setting',
    severity: 'warning',
    field: key,
    path: ['clocks', index, setting],
    message: {
      zh: `时限“${key}”写了 ${setting}，但没有 ${missing}，不起作用。`,
      en: `“${key}” says ${setting}, which does nothing without ${missing}.`,
    },
  };
}
