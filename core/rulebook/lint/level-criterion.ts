import type { LintRule } from './lint-rule';

/** A level nothing leads to: no definition to judge by, no suggestion rule, no escalation. */
export const levelCriterion: LintRule = ({ levels, escalations }) =>
  levels.flatMap(({ code, title, definition, suggestWhen, clause }, index) => {
    const isTarget = escalations.some(({ toLevel }) => toLevel === code);
    if (definition !== undefined || suggestWhen !== undefined || isTarget) return [];
    return {
      code: 'level-unreachable',
      severity: 'warning',
      field: code,
      clause,
      path: ['levels', index],
      message: {
        zh: `级别“${title.zh}”没有定义、提示规则或升级规则，无人知道何时选它。`,
        en: `The level “${title.en}” has no definition, suggestion rule or escalation; nobody knows when to choose it.`,
      },
    };
  });
