import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';

/**
 * A key that two items of one list share, or a field and an event: a finding could not say which of
 * them it means. What every record has or shows by itself names no field or event.
 */
export const duplicateKey: LintRule = (definition) => namespaces(definition).flatMap(repeated);

const partsOfEveryRecord = ['number', 'level', 'outcome', 'light', 'today'] as const;

interface KeyPlace {
  readonly key: string;
  readonly path: Path;
}

const lists = [
  'parameters',
  'roles',
  'channels',
  'acceptance',
  'clocks',
  'duties',
  'escalations',
  'reports',
  'forms',
  'categories',
  'authorities',
  'conflicts',
  'confidentiality',
  'otherNumberings',
  'letters',
  'formulas',
  'penalties',
  'followUps',
  'retention',
] as const;

function namespaces(definition: RulebookDefinition): readonly (readonly KeyPlace[])[] {
  return [
    ...lists.map((list) => placesOf(definition[list], list)),
    definition.levels.map(({ code }, index) => ({ key: code, path: ['levels', index, 'code'] })),
    [
      ...partsOfEveryRecord.map((key) => ({ key, path: [] })),
      ...placesOf(definition.fields, 'fields'),
      ...placesOf(definition.events, 'events'),
    ],
  ];
}

function placesOf(items: readonly { readonly key: string }[], list: string): readonly KeyPlace[] {
  return items.map(({ key }, index) => ({ key, path: [list, index, 'key'] }));
}

function repeated(places: readonly KeyPlace[]): readonly LintFinding[] {
  const seen = new Set<string>();
  return places.flatMap(({ key, path }): LintFinding[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        code: 'duplicate-key',
        severity: 'error',
        field: key,
        path,
        message: {
          zh: `“${key}”已被使用，须另取名称。`,
          en: `“${key}” is already taken; choose another key.`,
        },
      },
    ];
  });
}
