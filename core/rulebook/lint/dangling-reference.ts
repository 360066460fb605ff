import type { Text } from '../../text';
import type { RulebookDefinition } from '../definition';
import { measureKeys } from '../definition/papers';
import { referencesIn, type ReferenceKind } from '../references-of';
import type { LintRule } from './lint-rule';

/** An item that names an event, role, field, clock, level, parameter or column that is not there. */
export const danglingReference: LintRule = (definition) => {
  const known = knownKeys(definition);
  return referencesIn(definition)
    .filter(({ kind, key }) => !known[kind].has(key))
    .map(({ kind, key, owner, path }) => ({
      code: `dangling-${kind}`,
      severity: 'error',
      field: owner,
      path,
      message: {
        zh: `“${owner}”引用的${names[kind].zh}“${key}”不存在。`,
        en: `“${owner}” names the ${names[kind].en} “${key}”, which does not exist.`,
      },
    }));
};

const names: Readonly<Record<ReferenceKind, Text>> = {
  event: { zh: '事件', en: 'event' },
  role: { zh: '角色', en: 'role' },
  matter: { zh: '权限事项', en: 'matter of an authority' },
  field: { zh: '字段', en: 'field' },
  clock: { zh: '时限', en: 'clock' },
  level: { zh: '级别', en: 'level' },
  parameter: { zh: '参数', en: 'parameter' },
  setting: { zh: '参数', en: 'parameter' },
  column: { zh: '栏目', en: 'column' },
  category: { zh: '类别', en: 'category' },
  form: { zh: '表单', en: 'form' },
  formula: { zh: '公式', en: 'formula' },
  measure: { zh: '指标或公式', en: 'measure or formula' },
  shown: { zh: '字段、事件或时限', en: 'field, event or clock' },
  place: { zh: '位置', en: 'place' },
};

/** What every record can be grouped by besides its fields. */
const derivedColumns = ['level', 'light', 'outcome', 'number'];

function knownKeys(definition: RulebookDefinition): Record<ReferenceKind, ReadonlySet<string>> {
  const { events, roles, fields, clocks, levels, parameters, formulas } = definition;
  const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key);
  return {
    event: new Set(keysOf(events)),
    role: new Set(keysOf(roles)),
    matter: new Set(definition.authorities.flatMap(({ matter }) => matter ?? [])),
    field: new Set(keysOf(fields)),
    clock: new Set(keysOf(clocks)),
    level: new Set(levels.map(({ code }) => code)),
    parameter: new Set(keysOf(parameters.filter(({ type }) => type !== 'text'))),
    setting: new Set(keysOf(parameters)),
    category: new Set(keysOf(definition.categories)),
    form: new Set(keysOf(definition.forms)),
    formula: new Set(keysOf(formulas)),
    measure: new Set([...measureKeys, ...keysOf(formulas)]),
    shown: new Set([...keysOf(fields), ...keysOf(events), ...keysOf(clocks)]),
    place: new Set([
      ...[fields, events, clocks, definition.acceptance, definition.escalations].flatMap(keysOf),
      ...[definition.forms, definition.letters, definition.reports].flatMap(keysOf),
      ...levels.map(({ code }) => code),
    ]),
    column: new Set([...keysOf(fields), ...keysOf(events), ...derivedColumns]),
  };
}
