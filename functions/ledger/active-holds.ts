import type { CustodyEntry } from './custody-entry';

/** The records held on a day, each with the entry that holds it. */
export function activeHolds(
  entries: readonly CustodyEntry[],
  today: string,
): ReadonlyMap<string, CustodyEntry> {
  const holds = new Map<string, CustodyEntry>();
  for (const entry of entries) {
    if (entry.kind === 'held') {
      const { until } = entry.detail;
      if (until === null || until >= today) holds.set(entry.record, entry);
      else holds.delete(entry.record);
    } else if (entry.kind === 'released') holds.delete(entry.record);
  }
  return holds;
}
