import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';

/** A worked example that names something that is not there, such as a field, event, clock or role. */
export const exampleReference: LintRule = (definition) => {
  const known = knownKeys(definition);
  return definition.examples.flatMap((example, index) =>
    namesIn(example).flatMap(({ list, key, path }): LintFinding[] => {
      if (known[list].has(key)) return [];
      return [
        {
          code: 'example-reference',
          severity: 'error',
          field: key,
          path: ['examples', index, ...path],
          message: {
            zh: `算例“${example.title.zh}”中的“${key}”不存在。`,
            en: `“${key}” in the example “${example.title.en}” does not exist.`,
          },
        },
      ];
    }),
  );
};

type List =
  | 'fields'
  | 'events'
  | 'roles'
  | 'clocks'
  | 'levels'
  | 'parameters'
  | 'escalations'
  | 'formulas'
  | 'penalties'
  | 'followUps'
  | 'retention'
  | 'reports'
  | 'letters'
  | 'forms';
type Example = RulebookDefinition['examples'][number];

function knownKeys(definition: RulebookDefinition): Readonly<Record<List, ReadonlySet<string>>> {
  const keysOf = (items: readonly { readonly key: string }[]) =>
    new Set(items.map(({ key }) => key));
  return {
    fields: keysOf(definition.fields),
    events: keysOf(definition.events),
    roles: keysOf(definition.roles),
    clocks: keysOf(definition.clocks),
    levels: new Set(definition.levels.map(({ code }) => code)),
    parameters: keysOf(definition.parameters),
    escalations: keysOf(definition.escalations),
    formulas: keysOf(definition.formulas),
    penalties: keysOf(definition.penalties),
    followUps: keysOf(definition.followUps),
    retention: keysOf(definition.retention),
    reports: keysOf(definition.reports),
    letters: keysOf(definition.letters),
    forms: keysOf(definition.forms),
  };
}

interface Name {
  readonly list: List;
  readonly key: string;
  readonly path: Path;
}

function namesIn({ record, expect, parameters }: Example): readonly Name[] {
  const levels = [
    ...(record.level === undefined ? [] : [{ key: record.level, path: ['record', 'level'] }]),
    ...(expect.suggestedLevel === undefined
      ? []
      : [{ key: expect.suggestedLevel, path: ['expect', 'suggestedLevel'] }]),
  ];
  return [
    ...keysAt('parameters', parameters, ['parameters']),
    ...keysAt('fields', record.fields, ['record', 'fields']),
    ...keysAt('events', record.events, ['record', 'events']),
    ...keysAt('clocks', record.agreed, ['record', 'agreed']),
    ...keysAt('clocks', expect.clocks, ['expect', 'clocks']),
    ...expectedLists.flatMap((list) => keysAt(list, expect[list], ['expect', list])),
    ...record.extensions.map(({ clock }, index) => ({
      list: 'clocks' as const,
      key: clock,
      path: ['record', 'extensions', index, 'clock'],
    })),
    ...(record.approvals ?? []).flatMap(({ event, role }, index) => [
      { list: 'events' as const, key: event, path: ['record', 'approvals', index, 'event'] },
      { list: 'roles' as const, key: role, path: ['record', 'approvals', index, 'role'] },
    ]),
    ...expect.promotions.map((key, index) => ({
      list: 'escalations' as const,
      key,
      path: ['expect', 'promotions', index],
    })),
    ...levels.map((level) => ({ list: 'levels' as const, ...level })),
  ];
}

const expectedLists = [
  'formulas',
  'penalties',
  'followUps',
  'retention',
  'reports',
  'letters',
  'forms',
] as const;

function keysAt(list: List, items: Readonly<Record<string, unknown>>, path: Path): readonly Name[] {
  return Object.keys(items).map((key) => ({ list, key, path: [...path, key] }));
}
