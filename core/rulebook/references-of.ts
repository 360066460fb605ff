import type { Path } from './conditions-of';
import type { RulebookDefinition } from './definition';

export type ReferenceKind =
  | 'event'
  | 'role'
  | 'matter'
  | 'field'
  | 'clock'
  | 'level'
  | 'parameter'
  | 'setting'
  | 'column'
  | 'category'
  | 'form'
  | 'formula'
  | 'measure'
  | 'shown'
  | 'place';

/** A key by which one item of a rulebook names another, outside conditions. */
export interface KeyReference {
  readonly kind: ReferenceKind;
  readonly key: string;
  /** Key or code of the item that names it. */
  readonly owner: string;
  readonly path: Path;
}

/** Every reference by key from one item of a rulebook to another. */
export function referencesIn(definition: RulebookDefinition): readonly KeyReference[] {
  return [
    ...definition.events.flatMap(eventReferences),
    ...definition.clocks.flatMap(clockReferences),
    ...pauseReferences('pause', definition.pause, ['pause']),
    ...definition.duties.flatMap(dutyReferences),
    ...definition.escalations.flatMap(escalationReferences),
    ...definition.reports.flatMap(reportReferences),
    ...definition.forms.flatMap(({ key, columns }, index) =>
      columns.flatMap((column, at) =>
        typeof column === 'string'
          ? one('column', key, column, ['forms', index, 'columns', at])
          : [],
      ),
    ),
    ...peopleReferences(definition),
    ...consequenceReferences(definition),
    ...paperReferences(definition),
    ...many('field', 'sameProblem', definition.sameProblem, ['sameProblem']),
    ...one('parameter', 'statistics', definition.statistics.comments?.sent, [
      'statistics',
      'comments',
      'sent',
    ]),
  ];
}

type Item<List extends keyof RulebookDefinition> =
  RulebookDefinition[List] extends readonly (infer I)[] ? I : never;

function eventReferences(event: Item<'events'>, index: number) {
  const { key, after, by, approvedBy, decides, requires } = event;
  return [
    ...decides.flatMap(({ matter }, at) =>
      one('matter', key, matter, ['events', index, 'decides', at]),
    ),
    ...many('event', key, after, ['events', index, 'after']),
    ...many('role', key, by, ['events', index, 'by']),
    ...many('role', key, approvedBy, ['events', index, 'approvedBy']),
    ...many('field', key, requires, ['events', index, 'requires']),
  ];
}

function clockReferences(clock: Item<'clocks'>, index: number) {
  const { key, from, to, cancelledBy, within, warning, extension, pause } = clock;
  const at = (...rest: Path): Path => ['clocks', index, ...rest];
  return [
    ...one('event', key, from, at('from')),
    ...one('event', key, to, at('to')),
    ...many('event', key, cancelledBy, at('cancelledBy')),
    ...one('parameter', key, parameterOf(within.amount), at('within')),
    ...one('parameter', key, parameterOf(warning?.amount), at('warning')),
    ...one('parameter', key, parameterOf(extension?.amount), at('extension')),
    ...one('role', key, extension?.approver, at('extension', 'approver')),
    ...many('field', key, extension?.requires ?? [], at('extension', 'requires')),
    ...pauseReferences(key, pause, at('pause')),
  ];
}

function pauseReferences(owner: string, pause: RulebookDefinition['pause'], path: Path) {
  return one('parameter', owner, parameterOf(pause?.maxTotal?.amount), [...path, 'maxTotal']);
}

function dutyReferences({ key, role, due }: Item<'duties'>, index: number) {
  return [
    ...one('role', key, role, ['duties', index, 'role']),
    ...one('parameter', key, parameterOf(due?.amount), ['duties', index, 'due']),
  ];
}

function escalationReferences(escalation: Item<'escalations'>, index: number) {
  const { key, clock, toLevel, toRole, newForm, repeats } = escalation;
  return [
    ...one('clock', key, clock, ['escalations', index, 'clock']),
    ...one('level', key, toLevel, ['escalations', index, 'toLevel']),
    ...one('role', key, toRole, ['escalations', index, 'toRole']),
    ...one('form', key, newForm, ['escalations', index, 'newForm']),
    ...many('field', key, repeats?.same ?? [], ['escalations', index, 'repeats', 'same']),
    ...one('parameter', key, parameterOf(repeats?.within?.amount), [
      'escalations',
      index,
      'repeats',
      'within',
    ]),
  ];
}

function peopleReferences(definition: RulebookDefinition) {
  const { authorities, conflicts, confidentiality, departments } = definition;
  return [
    ...one('role', 'departments', departments?.returns?.to, ['departments', 'returns', 'to']),
    ...one('parameter', 'departments', parameterOf(departments?.within?.amount), [
      'departments',
      'within',
    ]),
    ...authorities.flatMap(({ key, role }, index) =>
      one('role', key, role, ['authorities', index, 'role']),
    ),
    ...conflicts.flatMap(({ key, at }, index) => one('event', key, at, ['conflicts', index, 'at'])),
    ...confidentiality.flatMap(({ key, hides, from }, index) => [
      ...many('shown', key, hides, ['confidentiality', index, 'hides']),
      ...many('role', key, from, ['confidentiality', index, 'from']),
    ]),
  ];
}

function consequenceReferences({ penalties, followUps, retention }: RulebookDefinition) {
  return [
    ...penalties.flatMap(({ key, formula, money, points }, index) => [
      ...one('formula', key, formula, ['penalties', index, 'formula']),
      ...one('parameter', key, parameterOf(money), ['penalties', index, 'money']),
      ...one('parameter', key, parameterOf(points), ['penalties', index, 'points']),
    ]),
    ...followUps.flatMap(({ key, by, after, done, answer, within, answers }, index) => {
      const at = (...rest: Path): Path => ['followUps', index, ...rest];
      return [
        ...many('role', key, by, at('by')),
        ...one('event', key, after, at('after')),
        ...one('event', key, done, at('done')),
        ...one('field', key, answer, at('answer')),
        ...one('parameter', key, parameterOf(within?.amount), at('within')),
        ...answers.flatMap(({ event }, place) => one('event', key, event, at('answers', place))),
      ];
    }),
    ...retention.flatMap(({ key, keep, from }, index) => [
      ...one('event', key, from, ['retention', index, 'from']),
      ...one('parameter', key, parameterOf(keep === 'permanent' ? undefined : keep.amount), [
        'retention',
        index,
        'keep',
      ]),
    ]),
  ];
}

function paperReferences(definition: RulebookDefinition) {
  const { categories, letters, formulas, guidance, ambiguities } = definition;
  return [
    ...categories.flatMap(({ key, under }, index) =>
      one('category', key, under, ['categories', index, 'under']),
    ),
    ...letters.flatMap(({ key, at }, index) => one('event', key, at, ['letters', index, 'at'])),
    ...formulas.flatMap(({ key, inputs }, index) =>
      inputs.flatMap(({ over }, at) =>
        one('field', key, over?.field, ['formulas', index, 'inputs', at, 'over', 'field']),
      ),
    ),
    ...guidance.flatMap(({ key = 'guidance', at }, index) =>
      one('place', key, at, ['guidance', index, 'at']),
    ),
    ...ambiguities.flatMap(({ key = 'ambiguity', alternatives }, index) =>
      alternatives.flatMap(({ set }, at) =>
        many('setting', key, Object.keys(set), ['ambiguities', index, 'alternatives', at]),
      ),
    ),
  ];
}

function reportReferences(report: Item<'reports'>, index: number) {
  const { key, recipients, measures, groupBy, due, at } = report;
  return [
    ...many('role', key, recipients, ['reports', index, 'recipients']),
    ...many('measure', key, measures, ['reports', index, 'measures']),
    ...one('event', key, at, ['reports', index, 'at']),
    ...many('column', key, groupBy, ['reports', index, 'groupBy']),
    ...one('parameter', key, parameterOf(due?.amount), ['reports', index, 'due']),
  ];
}

type Range = { readonly from: number; readonly to: number };

function one(
  kind: ReferenceKind,
  owner: string,
  key: string | undefined,
  path: Path,
): readonly KeyReference[] {
  return key === undefined ? [] : [{ kind, key, owner, path }];
}

function many(
  kind: ReferenceKind,
  owner: string,
  keys: readonly string[],
  path: Path,
): readonly KeyReference[] {
  return keys.map((key, index) => ({ kind, key, owner, path: [...path, index] }));
}

function parameterOf(amount: number | { readonly parameter: string } | Range | undefined) {
  return typeof amount === 'object' && 'parameter' in amount ? amount.parameter : undefined;
}
