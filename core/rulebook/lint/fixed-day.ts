import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';

type Duration = RulebookDefinition['clocks'][number]['within'];

/** A day of the month or of the week that does not exist. */
export const fixedDay: LintRule = ({ clocks, reports, duties }) => [
  ...clocks.flatMap(({ key, within }, index) => check(within, key, ['clocks', index, 'within'])),
  ...reports.flatMap(({ key, due }, index) => check(due, key, ['reports', index, 'due'])),
  ...duties.flatMap(({ key, due }, index) => check(due, key, ['duties', index, 'due'])),
];

function check(duration: Duration | undefined, key: string, path: Path): readonly LintFinding[] {
  if (duration === undefined || typeof duration.amount !== 'number') return [];
  const { amount, unit } = duration;
  if (unit !== 'weekday' && unit !== 'day-of-month') return [];
  const most = unit === 'weekday' ? 7 : 31;
  if (Number.isInteger(amount) && amount >= 1 && amount <= most) return [];
  return [
    {
      code: 'no-such-day',
      severity: 'error',
      field: key,
      path,
      message: {
        zh: `“${key}”的 ${unit} 为 ${amount}，应为 1 至 ${most} 的整数。`,
        en: `The ${unit} of “${key}” is ${amount}, expected a whole number from 1 to ${most}.`,
      },
    },
  ];
}
