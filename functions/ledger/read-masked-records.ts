import type { ComplaintRecord } from '../../core/record/record';
import { readRecords } from '../store/read-records';
import type { FoundLedger } from './find-ledger';

/** All records of a ledger as the caller may see them; `onPage` is told how many have been read. */
export async function readMaskedRecords(
  { database, key, mask, scope }: Pick<FoundLedger, 'database' | 'key' | 'mask' | 'scope'>,
  onPage?: (read: number) => Promise<void>,
): Promise<readonly ComplaintRecord[]> {
  return (await readRecords(database, key, onPage)).filter(scope.sees).map(mask);
}
