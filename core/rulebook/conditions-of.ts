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
  const { fields, levels, acceptance, events, clocks, escalations } = definition;
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
    ...events.flatMap(({ key, when }, index) => placeOf(when, key, ['events', index, 'when'])),
    ...clocks.flatMap(({ key, when, extension }, index) => [
      ...placeOf(when, key, ['clocks', index, 'when']),
      ...placeOf(extension?.when, key, ['clocks', index, 'extension', 'when']),
    ]),
    ...escalations.flatMap(({ key, when }, index) =>
      placeOf(when, key, ['escalations', index, 'when']),
    ),
  ];
}

function placeOf(source: string | undefined, owner: string, path: Path): readonly ConditionPlace[] {
  return source === undefined ? [] : [{ source, owner, path }];
}
