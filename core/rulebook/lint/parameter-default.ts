import { bindParameters } from '../bind-parameters';
import type { LintRule } from './lint-rule';

/** A parameter whose default does not fit its own type or range. */
export const parameterDefault: LintRule = ({ parameters }) =>
  parameters.flatMap((parameter, index) =>
    bindParameters([parameter], {})
      .findings.filter(({ code }) => code !== 'parameter-unbound')
      .map((finding) => ({ ...finding, path: ['parameters', index, 'default'] })),
  );
