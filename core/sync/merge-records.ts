import type { ComplaintRecord } from '../record/record';
import { buildRecord } from './build-record';
import { flattenRecord, isSameFact, type Facts } from './flatten-record';

/** One fact that both sides changed, each to something else; undefined: absent there. */
export interface Conflict {
  /** A path as `flattenRecord` has them; `record` when one side removed the record. */
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What two versions come to; `record` has mine where they conflict, null: removed. */
export interface Merged {
  readonly record: ComplaintRecord | null;
  readonly conflicts: readonly Conflict[];
}

/** Stands for the whole record in a conflict about its removal. */
export const WHOLE_RECORD = 'record';

/**
 * Merges two versions of a record fact by fact with the version both were made from: both changed
 * to the same → agreed; one changed → taken; each to something else → a conflict. A removal conflicts
 * with any change of the other side.
 *
 * @param base null: there was none.
 * @param mine @param theirs null: removed.
 */
export function mergeRecords(
  base: ComplaintRecord | null,
  mine: ComplaintRecord | null,
  theirs: ComplaintRecord | null,
): Merged {
  if (mine === null || theirs === null) return mergeRemoval(base, mine, theirs);
  const [from, own, other] = [factsOf(base), factsOf(mine), factsOf(theirs)];
  const merged = new Map<string, unknown>();
  const conflicts: Conflict[] = [];
  for (const path of new Set([...other.keys(), ...own.keys(), ...from.keys()])) {
    const fact = { path, base: from.get(path), mine: own.get(path), theirs: other.get(path) };
    const isConflict = areDifferentChanges(fact);
    const value = isConflict || !isSameFact(fact.mine, fact.base) ? fact.mine : fact.theirs;
    if (isConflict) conflicts.push(fact);
    if (value !== undefined) merged.set(path, value);
  }
  return { record: buildRecord(mine.id, merged), conflicts };
}

/** The record with theirs in place of mine at the paths of some conflicts. */
export function takeTheirs(
  { record, conflicts }: Merged,
  paths: ReadonlySet<string>,
): ComplaintRecord | null {
  const taken = conflicts.filter(({ path }) => paths.has(path));
  if (record === null || taken.some(({ path }) => path === WHOLE_RECORD)) {
    const whole = taken.find(({ path }) => path === WHOLE_RECORD);
    return whole ? recordOf(whole.theirs) : record;
  }
  const facts = new Map(flattenRecord(record));
  for (const { path, theirs } of taken) {
    if (theirs === undefined) facts.delete(path);
    else facts.set(path, theirs);
  }
  return buildRecord(record.id, facts);
}

const recordOf = (value: unknown): ComplaintRecord | null =>
  typeof value === 'object' ? (value as ComplaintRecord | null) : null;

function areDifferentChanges({ base, mine, theirs }: Conflict): boolean {
  return !isSameFact(mine, base) && !isSameFact(theirs, base) && !isSameFact(mine, theirs);
}

function mergeRemoval(
  base: ComplaintRecord | null,
  mine: ComplaintRecord | null,
  theirs: ComplaintRecord | null,
): Merged {
  const kept = mine ?? theirs;
  if (kept === null || isSameRecord(kept, base)) return { record: null, conflicts: [] };
  return { record: mine, conflicts: [{ path: WHOLE_RECORD, base, mine, theirs }] };
}

/** Whether two records say the same facts, in whatever order. */
export function isSameRecord(a: ComplaintRecord | null, b: ComplaintRecord | null): boolean {
  const [one, other] = [factsOf(a), factsOf(b)];
  return (
    (a === null) === (b === null) &&
    one.size === other.size &&
    [...one].every(([path, value]) => isSameFact(value, other.get(path)))
  );
}

const factsOf = (record: ComplaintRecord | null): Facts =>
  record === null ? new Map() : flattenRecord(record);
