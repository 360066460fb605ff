import type { Path } from './conditions-of';
import type { RulebookDefinition } from './definition';

export type ReferenceKind = 'event' | 'role' | 'field' | 'clock' | 'level' | 'parameter' | 'column';

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
    ...definition.escalations.flatMap(escalationReferences),
    ...definition.reports.flatMap(reportReferences),
    ...definition.forms.flatMap(({ key, columns }, index) =>
      many('column', key, columns, ['forms', index, 'columns']),
    ),
    ...many('field', 'sameProblem', definition.sameProblem, ['sameProblem']),
    ...definition.guidance.flatMap(({ at }, index) =>
      one('event', 'guidance', at, ['guidance', index, 'at']),
    ),
  ];
}

type Item<List extends keyof RulebookDefinition> =
  RulebookDefinition[List] extends readonly (infer I)[] ? I : never;

function eventReferences({ key, after, by, requires }: Item<'events'>, index: number) {
  return [
    ...many('event', key, after, ['events', index, 'after']),
    ...many('role', key, by, ['events', index, 'by']),
    ...many('field', key, requires, ['events', index, 'requires']),
  ];
}

function clockReferences(clock: Item<'clocks'>, index: number) {
  const { key, from, to, cancelledBy, within, warning, extension } = clock;
  const at = (...rest: Path): Path => ['clocks', index, ...rest];
  return [
    ...one('event', key, from, at('from')),
    ...one('event', key, to, at('to')),
    ...many('event', key, cancelledBy, at('cancelledBy')),
    ...one('parameter', key, parameterOf(within.amount), at('within')),
    ...one('parameter', key, parameterOf(warning?.amount), at('warning')),
    ...one('parameter', key, parameterOf(extension?.amount), at('extension')),
    ...one('role', key, extension?.approver, at('extension', 'approver')),
  ];
}

function escalationReferences(escalation: Item<'escalations'>, index: number) {
  const { key, clock, toLevel, toRole } = escalation;
  return [
    ...one('clock', key, clock, ['escalations', index, 'clock']),
    ...one('level', key, toLevel, ['escalations', index, 'toLevel']),
    ...one('role', key, toRole, ['escalations', index, 'toRole']),
  ];
}

function reportReferences({ key, recipient, groupBy, due }: Item<'reports'>, index: number) {
  return [
    ...one('role', key, recipient, ['reports', index, 'recipient']),
    ...many('column', key, groupBy, ['reports', index, 'groupBy']),
    ...one('parameter', key, parameterOf(due?.amount), ['reports', index, 'due']),
  ];
}

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

function parameterOf(amount: number | { readonly parameter: string } | undefined) {
  return typeof amount === 'object' ? amount.parameter : undefined;
}
