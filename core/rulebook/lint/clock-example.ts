import type { LintRule } from './lint-rule';

/** A clock that no worked example shows. */
export const clockExample: LintRule = ({ clocks, examples }) => {
  const shown = new Set(examples.flatMap(({ expect }) => Object.keys(expect.clocks)));
  return clocks.flatMap(({ key, title, clause }, index) => {
    if (shown.has(key)) return [];
    return {
      code: 'clock-without-example',
      severity: 'warning',
      field: key,
      clause,
      path: ['clocks', index],
      message: {
        zh: `没有算例说明时限“${title.zh}”。`,
        en: `No worked example shows the clock “${title.en}”.`,
      },
    };
  });
};
