import type { LintRule } from './lint-rule';

/** An extension up to a total that does not say which total. */
export const extensionCap: LintRule = ({ clocks }) =>
  clocks.flatMap(({ key, title, extension }, index) => {
    if (extension?.kind !== 'cap' || extension.amount !== undefined) return [];
    return {
      code: 'extension-without-cap',
      severity: 'error',
      field: key,
      clause: extension.clause,
      path: ['clocks', index, 'extension'],
      message: {
        zh: `时限“${title.zh}”的延期以总时限为上限，却没有写明 amount。`,
        en: `The extension of “${title.en}” is capped by a total, but names no amount.`,
      },
    };
  });
