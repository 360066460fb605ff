import type { RulebookDefinition } from './definition';

export type Path = readonly (string | number)[];

/** A condition of a rulebook, the item it belongs to and where it stands. */
export interface ConditionPlace {
  readonly source: string;
  /** Key or code of the item. */
  readonly owner: string;
  readonly path: Path;
}

/** Every CEL condition a rulebook contains. */
export function conditionsOf(definition: RulebookDefinition): readonly ConditionPlace[] {
  const { fields, levels, acceptance, events, clocks } = definition;
  return [
    ...fields.flatMap(({ key, required }, index) =>
      placeOf(typeof required === 'string' ? required : undefined, key, [
        'fields',
        index,
        'required',
      ]),
    ),
    ...levels.flatMap(({ code, suggestWhen }, index) =>
      placeOf(suggestWhen, code, ['levels', index, 'suggestWhen']),
    ),
    ...acceptance.flatMap(({ key, when }, index) =>
      placeOf(when, key, ['acceptance', index, 'when']),
    ),
    ...events.flatMap(({ key, when, decides }, index) => [
      ...placeOf(when, key, ['events', index, 'when']),
      ...decides.flatMap((decided, at) =>
        placeOf(decided.when, key, ['events', index, 'decides', at, 'when']),
      ),
    ]),
    ...clocks.flatMap(({ key, when, extension }, index) => [
      ...placeOf(when, key, ['clocks', index, 'when']),
      ...placeOf(extension?.when, key, ['clocks', index, 'extension', 'when']),
    ]),
    ...consequenceConditions(definition),
    ...paperConditions(definition),
    ...statisticsConditions(definition),
  ];
}

function consequenceConditions(definition: RulebookDefinition): readonly ConditionPlace[] {
  const { escalations, authorities, conflicts, confidentiality } = definition;
  return [
    ...escalations.flatMap(({ key, when, repeats }, index) => [
      ...placeOf(when, key, ['escalations', index, 'when']),
      ...placeOf(repeats?.counting, key, ['escalations', index, 'repeats', 'counting']),
    ]),
    ...whenOf('authorities', authorities),
    ...conflicts.flatMap(({ key, brokenWhen }, index) =>
      placeOf(brokenWhen, key, ['conflicts', index, 'brokenWhen']),
    ),
    ...whenOf('confidentiality', confidentiality),
    ...whenOf('penalties', definition.penalties),
    ...whenOf('retention', definition.retention),
    ...definition.followUps.flatMap(({ key, when, answers }, index) => [
      ...placeOf(when, key, ['followUps', index, 'when']),
      ...answers.flatMap((answer, at) =>
        placeOf(answer.when, key, ['followUps', index, 'answers', at, 'when']),
      ),
    ]),
  ];
}

function paperConditions({ letters, formulas }: RulebookDefinition): readonly ConditionPlace[] {
  return [
    ...letters.flatMap(({ key, parts }, index) =>
      parts.flatMap(({ when }, at) => placeOf(when, key, ['letters', index, 'parts', at, 'when'])),
    ),
    ...formulas.flatMap(({ key, inputs }, index) =>
      inputs.flatMap(({ over }, at) =>
        placeOf(over?.when, key, ['formulas', index, 'inputs', at, 'over', 'when']),
      ),
    ),
  ];
}

function statisticsConditions({ statistics }: RulebookDefinition): readonly ConditionPlace[] {
  const { comments } = statistics;
  return [
    ...(['judged', 'valid', 'answered', 'satisfied'] as const).flatMap((part) =>
      placeOf(statistics[part], part, ['statistics', part]),
    ),
    ...commentParts.flatMap((part) =>
      placeOf(comments?.[part], part, ['statistics', 'comments', part]),
    ),
  ];
}

const commentParts = [
  'comment',
  'adopted',
  'partlyAdopted',
  'notAdopted',
  'other',
  'reply',
] as const;

type Conditional = { readonly key: string; readonly when?: string | undefined };

function whenOf(list: string, items: readonly Conditional[]): readonly ConditionPlace[] {
  return items.flatMap(({ key, when }, index) => placeOf(when, key, [list, index, 'when']));
}

function placeOf(source: string | undefined, owner: string, path: Path): readonly ConditionPlace[] {
  return source === undefined ? [] : [{ source, owner, path }];
}
