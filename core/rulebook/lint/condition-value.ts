import { comparedLiterals } from '../condition-syntax';
import { conditionsOf } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import { parseCondition } from '../parse-condition';
import type { LintRule } from './lint-rule';

/** A condition that compares the level, or a choice field, with a value it can never have. */
export const conditionValue: LintRule = (definition) => {
  const values = possibleValues(definition);
  return conditionsOf(definition).flatMap(({ source, owner, path }) => {
    const parsed = parseCondition(source);
    if (!parsed.ok) return [];
    return comparedLiterals(parsed.tree)
      .filter(({ subject, literal }) => values.get(subject)?.has(literal) === false)
      .map(({ subject, literal }) => ({
        code: 'condition-value',
        severity: 'error',
        field: owner,
        path,
        message: {
          zh: `条件“${source}”中，“${subject}”不会等于“${String(literal)}”。`,
          en: `In condition “${source}”, “${subject}” can never be “${String(literal)}”.`,
        },
      }));
  });
};

type Values = ReadonlySet<string | number | boolean>;

/** By what is compared (`level` or a field's key): the values it can have. */
function possibleValues({ levels, fields }: RulebookDefinition): ReadonlyMap<string, Values> {
  return new Map<string, Values>([
    ['level', new Set(['', ...levels.map(({ code }) => code)])],
    ...fields.flatMap(({ key, type, choices }): [string, Values][] => {
      if (type === 'yes-no') return [[key, new Set([true, false])]];
      return type === 'choice' ? [[key, new Set(choices?.map(({ value }) => value))]] : [];
    }),
  ]);
}
