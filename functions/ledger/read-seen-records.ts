import type { ComplaintRecord } from '../../core/record/record';
import { readRecords } from '../store/read-records';
import type { FoundLedger } from './find-ledger';

/**
 * The records of a ledger that the caller may know of, as stored: to be counted and computed by;
 * what is shown of them goes through the mask. `onPage` is told how many have been read.
 */
export async function readSeenRecords(
  { database, key, scope }: Pick<FoundLedger, 'database' | 'key' | 'scope'>,
  onPage?: (read: number) => Promise<void>,
): Promise<readonly ComplaintRecord[]> {
  return (await readRecords(database, key, onPage)).filter(scope.sees);
}
