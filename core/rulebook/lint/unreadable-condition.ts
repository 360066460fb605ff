import { conditionsOf } from '../conditions-of';
import { parseCondition } from '../parse-condition';
import type { LintRule } from './lint-rule';

/** A condition that is not CEL, does not fit the types or gives no yes or no. */
export const unreadableCondition: LintRule = (definition) =>
  conditionsOf(definition).flatMap(({ source, owner, path }) => {
    const parsed = parseCondition(source);
    if (parsed.ok) return [];
    return {
      code: 'condition-unreadable',
      severity: 'error',
      field: owner,
      path,
      message: {
        zh: `条件“${source}”无法读取：${parsed.reason}。`,
        en: `Condition “${source}” cannot be read: ${parsed.reason}.`,
      },
    };
  });
