import { canonicalJson } from '../record/canonical-json';
import type { ComplaintRecord } from '../record/record';

/**
 * The facts of a record by path: `number`, `level`, `fields.category`, `events.received`,
 * `agreed.resolve`; entries of lists go by their own identity, such as `pauses.1795311000`. Values
 * are plain data, to be compared by their canonical JSON.
 */
export type Facts = ReadonlyMap<string, unknown>;

/** Takes a record apart into its facts; the id is not one of them. */
export function flattenRecord(record: ComplaintRecord): Facts {
  const { number, provisionalNumber, level, fields, events, agreed, occurrences = {} } = record;
  return new Map<string, unknown>([
    ...given('number', number),
    ...given('provisionalNumber', provisionalNumber),
    ...given('level', level),
    ...under('fields', fields),
    ...under('events', events),
    ...under('agreed', agreed),
    ...keyed('extensions', record.extensions, ({ clock, requestedAt }) => [
      clock,
      requestedAt.instant,
    ]),
    ...keyed('pauses', record.pauses, ({ from }) => [from.instant]),
    ...keyed('approvals', record.approvals, ({ event, role, at }) => [event, role, at.instant]),
    ...keyed('assignments', record.assignments, ({ department, part, at }) => [
      department,
      part,
      at.instant,
    ]),
    ...keyed('levelChanges', record.levelChanges, ({ to, at }) => [to, at.instant]),
    ...keyed('corrections', record.corrections, ({ event, at }) => [event, at.instant]),
    ...Object.entries(occurrences).flatMap(([event, times]) =>
      keyed(`occurrences.${event}`, times, ({ instant }) => [instant]),
    ),
  ]);
}

type Entries = readonly (readonly [string, unknown])[];

const given = (path: string, value: unknown): Entries =>
  value === undefined ? [] : [[path, value]];

const under = (part: string, values: Readonly<Record<string, unknown>>): Entries =>
  Object.entries(values).map(([key, value]) => [`${part}.${key}`, value] as const);

/** The entries of a list; of two with one identity the second is told apart by its place. */
function keyed<Item>(
  part: string,
  items: readonly Item[] | undefined,
  identity: (item: Item) => readonly (string | number)[],
): Entries {
  const seen = new Map<string, number>();
  return (items ?? []).map((item) => {
    const path = `${part}.${identity(item).join('@')}`;
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return [count === 1 ? path : `${path}#${count}`, item] as const;
  });
}

/** Whether two facts are equal as data; undefined is an absent one. */
export const isSameFact = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
