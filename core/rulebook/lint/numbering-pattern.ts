import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import type { LintRule } from './lint-rule';

/**
 * A numbering without a counter, with an unknown place, or without the date its counter starts anew
 * by, so that numbers would repeat. A `{free}` number is entered by hand and needs none of these.
 */
export const numberingPattern: LintRule = ({ numbering, otherNumberings }) => [
  ...(numbering === undefined ? [] : problemsOf(numbering, ['numbering', 'pattern'])),
  ...otherNumberings.flatMap((other, index) =>
    problemsOf(other, ['otherNumberings', index, 'pattern']),
  ),
];

function problemsOf(
  { pattern, reset, clause }: NonNullable<RulebookDefinition['numbering']>,
  path: Path,
) {
  if (pattern === '{free}') return [];
  const places: readonly string[] = pattern.match(/\{[^}]*\}/g) ?? [];
  const counters = places.filter((place) => /^\{n:[1-9]\d?\}$/.test(place));
  const unknown = places.filter((place) => !dates.includes(place) && !counters.includes(place));
  const missing = neededBy[reset].filter((names) => !names.some((name) => places.includes(name)));
  const problems = [
    ...unknown.map((place) => ({ zh: `不认识“${place}”`, en: `“${place}” is unknown` })),
    ...(counters.length === 1
      ? []
      : [
          {
            zh: '须有且只有一个流水号，如 {n:4}',
            en: 'it needs exactly one counter such as {n:4}',
          },
        ]),
    ...missing.map(([name = '']) => ({
      zh: `流水号按期重置，缺少“${name}”会重号`,
      en: `the counter starts anew, so without “${name}” numbers repeat`,
    })),
  ];
  return problems.map((problem) => ({
    code: 'numbering-pattern',
    severity: 'error' as const,
    field: 'numbering',
    clause,
    path,
    message: {
      zh: `编号规则“${pattern}”有误：${problem.zh}。`,
      en: `The numbering “${pattern}” is wrong: ${problem.en}.`,
    },
  }));
}

const dates = ['{yyyy}', '{yy}', '{MM}', '{dd}'];
const year = ['{yyyy}', '{yy}'] as const;

/** By reset period: one of each of these has to be in the pattern. */
const neededBy: Readonly<
  Record<'never' | 'yearly' | 'monthly' | 'daily', readonly (readonly string[])[]>
> = {
  never: [],
  yearly: [year],
  monthly: [year, ['{MM}']],
  daily: [year, ['{MM}'], ['{dd}']],
};
