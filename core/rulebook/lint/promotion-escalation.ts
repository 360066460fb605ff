import type { LintRule } from './lint-rule';

/** A promotion clock that no escalation refers to: passing it would have no effect. */
export const promotionEscalation: LintRule = ({ clocks, escalations }) =>
  clocks.flatMap(({ key, title, purpose, clause }, index) => {
    if (purpose !== 'promotion' || escalations.some(({ clock }) => clock === key)) return [];
    return {
      code: 'promotion-without-escalation',
      severity: 'error',
      field: key,
      clause,
      path: ['clocks', index],
      message: {
        zh: `时限“${title.zh}”用于升级，但没有升级规则引用它。`,
        en: `The clock “${title.en}” is there for promotion, but no escalation refers to it.`,
      },
    };
  });
