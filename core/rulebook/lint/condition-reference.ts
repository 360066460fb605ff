import { conditionsOf } from '../conditions-of';
import { referencesOf } from '../condition-syntax';
import type { RulebookDefinition } from '../definition';
import { parseCondition } from '../parse-condition';
import type { LintRule } from './lint-rule';

/** A condition that looks at a field, event, approval or parameter the rulebook does not have. */
export const conditionReference: LintRule = (definition) => {
  const known = knownKeys(definition);
  return conditionsOf(definition).flatMap(({ source, owner, path }) => {
    const parsed = parseCondition(source);
    if (!parsed.ok) return [];
    const unknown = referencesOf(parsed.tree).filter(({ kind, key }) => !known[kind].has(key));
    return unknown.map(({ kind, key }) => ({
      code: `condition-${kind}`,
      severity: 'error',
      field: owner,
      path,
      message: {
        zh: `条件“${source}”中的${names[kind]}“${key}”不存在。`,
        en: `Condition “${source}” looks at the ${kind === 'approval' ? 'approval of' : kind} “${key}”, which does not exist.`,
      },
    }));
  });
};

const names = {
  field: '字段',
  event: '事件',
  approval: '须批准的事件',
  parameter: '参数',
} as const;

function knownKeys({ fields, events, parameters }: RulebookDefinition) {
  return {
    field: new Set(fields.map(({ key }) => key)),
    event: new Set(events.map(({ key }) => key)),
    approval: new Set(
      events
        .filter(({ approvedBy, decides }) => approvedBy.length > 0 || decides.length > 0)
        .map(({ key }) => key),
    ),
    parameter: new Set(parameters.map(({ key }) => key)),
  };
}
