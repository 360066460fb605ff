import type { LintFinding, LintRule } from './lint-rule';

/** An item whose clause names nothing: only marks, or a question mark. */
export const clauseNamed: LintRule = (definition) =>
  Object.entries(definition).flatMap(([section, items]) => {
    const list: readonly unknown[] = Array.isArray(items) ? items : [];
    return list.flatMap((item, index): LintFinding[] => {
      const isItem = typeof item === 'object' && item !== null && 'clause' in item;
      const clause = isItem ? item.clause : undefined;
      if (typeof clause !== 'string' || /[\p{L}\p{N}]/u.test(clause)) return [];
      return [
        {
          code: 'clause-missing',
          severity: 'warning',
          field: section,
          path: [section, index, 'clause'],
          message: {
            zh: `条款写作“${clause}”，应写明出处。`,
            en: `The clause reads “${clause}”; name the place in the document.`,
          },
        },
      ];
    });
  });
