import type { ComplaintRecord } from '../record/record';
import type { Facts } from './flatten-record';

/**
 * Puts facts together again; entries of lists stand in order of time.
 *
 * @param facts as `flattenRecord` gives them, possibly of several versions.
 */
export function buildRecord(id: string, facts: Facts): ComplaintRecord {
  const paths = [...facts.keys()].sort();
  const under = (part: string) =>
    Object.fromEntries(
      paths
        .filter((path) => path.startsWith(`${part}.`))
        .map((path) => [path.slice(part.length + 1), facts.get(path)]),
    );
  const listed = (part: string, time: string) =>
    paths
      .filter((path) => path.startsWith(`${part}.`))
      .map((path) => facts.get(path))
      .sort((a, b) => instantOf(a, time) - instantOf(b, time));
  const some = (part: string, list: readonly unknown[]) =>
    list.length > 0 ? { [part]: list } : {};
  const occurrences = occurrencesIn(facts, paths);
  const only = (part: string) => (facts.has(part) ? { [part]: facts.get(part) } : {});
  const record: object = {
    id,
    ...only('number'),
    ...only('provisionalNumber'),
    fields: under('fields'),
    events: under('events'),
    ...only('level'),
    agreed: under('agreed'),
    extensions: listed('extensions', 'requestedAt'),
    pauses: listed('pauses', 'from'),
    ...(Object.keys(occurrences).length > 0 && { occurrences }),
    ...some('approvals', listed('approvals', 'at')),
    ...some('assignments', listed('assignments', 'at')),
    ...some('levelChanges', listed('levelChanges', 'at')),
    ...some('corrections', listed('corrections', 'at')),
  };
  // Each fact came out of a record and went back to where it was.
  return record as ComplaintRecord;
}

function occurrencesIn(
  facts: Facts,
  paths: readonly string[],
): Readonly<Record<string, readonly unknown[]>> {
  const found = new Map<string, unknown[]>();
  for (const path of paths) {
    const [, event] = /^occurrences\.(.*)\.[^.]*$/.exec(path) ?? [];
    if (event === undefined) continue;
    found.set(event, [...(found.get(event) ?? []), facts.get(path)]);
  }
  return Object.fromEntries(
    [...found].map(([event, times]) => [
      event,
      times.sort((a, b) => memberOf(a, 'instant') - memberOf(b, 'instant')),
    ]),
  );
}

/** The instant of a time that a list entry holds; they all are `{ instant, dateOnly }`. */
const instantOf = (entry: unknown, time: string): number =>
  memberOf(new Map<string, unknown>(Object.entries(entry ?? {})).get(time), 'instant');

const memberOf = (value: unknown, key: string): number =>
  Number(new Map<string, unknown>(Object.entries(value ?? {})).get(key) ?? 0);
