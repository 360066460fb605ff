import type { Finding } from '../finding';
import type { RulebookDefinition } from './definition';
import type { LintFinding, LintRule } from './lint/lint-rule';
import { unreadableCondition } from './lint/unreadable-condition';

const rules: readonly LintRule[] = [unreadableCondition];

/** What is wrong with a rulebook whose shape is right: all findings, in the order of the rules. */
export function lintRulebook(definition: RulebookDefinition): Finding[] {
  return lintPlaces(definition).map(({ path: _path, ...finding }) => finding);
}

/** The same findings with the place each stands at, for whoever knows the lines of the file. */
export function lintPlaces(definition: RulebookDefinition): readonly LintFinding[] {
  return rules.flatMap((rule) => rule(definition));
}
