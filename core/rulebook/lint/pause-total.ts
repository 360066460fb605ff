import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import { dateUnits } from '../definition/units';
import type { LintFinding, LintRule } from './lint-rule';

/** A total of paused time in a unit that is a date and no length of time. */
export const pauseTotal: LintRule = ({ pause, clocks }) => [
  ...check(pause, 'pause', ['pause']),
  ...clocks.flatMap((clock, index) => check(clock.pause, clock.key, ['clocks', index, 'pause'])),
];

const DATES: ReadonlySet<string> = new Set(dateUnits);

function check(rule: RulebookDefinition['pause'], key: string, path: Path): readonly LintFinding[] {
  const unit = rule?.maxTotal?.unit;
  if (rule === undefined || unit === undefined || !DATES.has(unit)) return [];
  return [
    {
      code: 'pause-total-unit',
      severity: 'error',
      field: key,
      clause: rule.clause,
      path: [...path, 'maxTotal'],
      message: {
        zh: `“${key}”的中止总时长以 ${unit} 计，应为一段时间。`,
        en: `The total of pauses of “${key}” is in ${unit}, expected a length of time.`,
      },
    },
  ];
}
