import type { CustodyAct } from '../ledger/custody-entry';
import type { StoredRecord } from '../ledger/decide-change';
import type { LedgerKey } from '../ledger/ledger';
import { appendCustody } from './custody-log';
import { lockCustody } from './lock-ledger';
import type { TenantDatabase } from './database';
import { readStoredRecords } from './read-stored-records';

/**
 * Writes down what is done about a record that is there, and only then gives it; undefined, and
 * nothing written: there is none.
 */
export function actOnRecord(
  database: TenantDatabase,
  key: LedgerKey,
  act: Extract<CustodyAct, { readonly kind: 'looked' | 'held' | 'released' }>,
): Promise<StoredRecord | undefined> {
  return database.transaction(async (transaction) => {
    await lockCustody(transaction, key);
    const stored = (await readStoredRecords(transaction, key, [act.record])).get(act.record);
    if (!stored?.content) return undefined;
    await appendCustody(transaction, key, [act]);
    return stored;
  });
}
