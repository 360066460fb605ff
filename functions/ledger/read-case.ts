import { countsOverLedger } from '../../core/handling/counts-over-ledger';
import type { ComplaintRecord } from '../../core/record/record';
import { readNumberedRecords } from '../store/read-numbered-records';
import type { FoundLedger } from './find-ledger';
import { readSeenRecords } from './read-seen-records';

type CaseSource = Pick<FoundLedger, 'database' | 'key' | 'scope'>;

/** The record of a number or an id; undefined when there is none that the caller may know of. */
export async function findRecord(
  { database, key, scope }: CaseSource,
  name: string,
): Promise<ComplaintRecord | undefined> {
  const record = (await readNumberedRecords(database, key, [name])).get(name);
  return record && scope.sees(record) ? record : undefined;
}

/** The other records of the ledger, where formulas of the regime count over all of them. */
export async function readOthers(
  source: CaseSource & Pick<FoundLedger, 'rulebook'>,
  { id }: ComplaintRecord,
  onPage?: (read: number) => Promise<void>,
): Promise<readonly ComplaintRecord[]> {
  if (!countsOverLedger(source.rulebook)) return [];
  return (await readSeenRecords(source, onPage)).filter((other) => other.id !== id);
}
