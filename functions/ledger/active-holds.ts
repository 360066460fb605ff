import type { CustodyEntry, HeldFact } from './custody-entry';

/** An entry that holds a record. */
export type Hold = Extract<CustodyEntry, { readonly kind: 'held' }>;

/** The records held on a day, each with the entry that holds it. */
export function activeHolds(
  entries: readonly CustodyEntry[],
  today: string,
): ReadonlyMap<string, Hold> {
  const holds = new Map<string, Hold>();
  for (const entry of entries) {
    if (entry.kind === 'held') {
      const { until } = entry.detail;
      if (until === null || until >= today) holds.set(entry.record, entry);
      else holds.delete(entry.record);
    } else if (entry.kind === 'released') holds.delete(entry.record);
  }
  return holds;
}

/** A hold as it is told. */
export const heldFact = ({ by, reason, detail: { until } }: Hold): HeldFact => ({
  by,
  reason,
  until,
});
