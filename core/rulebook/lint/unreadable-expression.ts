import { parseExpression } from '../compile-expression';
import { expressionsOf } from '../expressions-of';
import type { LintRule } from './lint-rule';

/** An expression of a formula, penalty or column that is not CEL or does not fit the types. */
export const unreadableExpression: LintRule = (definition) =>
  expressionsOf(definition).flatMap(({ source, owner, path }) => {
    const parsed = parseExpression(source);
    if (parsed.ok) return [];
    return {
      code: 'expression-unreadable',
      severity: 'error',
      field: owner,
      path,
      message: {
        zh: `算式“${source}”无法读取：${parsed.reason}。`,
        en: `Expression “${source}” cannot be read: ${parsed.reason}.`,
      },
    };
  });
