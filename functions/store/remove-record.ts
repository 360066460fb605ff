import type { Instant } from '../../core/date/time';
import { activeHolds } from '../ledger/active-holds';
import { linkChanges } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import { appendHistory } from './append-history';
import { readCustody } from './custody-log';
import type { TenantDatabase, TenantQueryable } from './database';
import { lockLedger } from './lock-ledger';

export interface Removal {
  readonly record: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
}

/**
 * Removes a record's content everywhere, its history's included, and leaves a tombstone: who
 * removed it, when and why. Its number stays taken, and the digests of what it held tell no more than
 * that the history is unaltered.
 *
 * @param today a record that is held on this day stays.
 */
export function removeRecord(
  database: TenantDatabase,
  key: LedgerKey,
  removal: Removal,
  today: string,
): Promise<'removed' | 'absent' | 'held'> {
  return database.transaction(async (transaction) => {
    await lockLedger(transaction, key);
    const holds = activeHolds(await readCustody(transaction, key, ['held', 'released']), today);
    if (holds.has(removal.record)) return 'held';
    return (await removeIn(transaction, key, removal)) ? 'removed' : 'absent';
  });
}

/** The same within a transaction; false when there is no such record. */
export async function removeIn(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  { record, by, at, reason }: Removal,
): Promise<boolean> {
  const head = await lockLedger(transaction, { organisation, ledger });
  const [removed] = await transaction.query<{ version: number }>(
    `UPDATE records SET content = NULL, removed = true, version = version + 1
     WHERE organisation = $1 AND ledger = $2 AND id = $3 AND NOT removed RETURNING version`,
    [organisation, ledger, record],
  );
  if (!removed) return false;
  await transaction.query(
    `UPDATE history SET before = NULL, after = NULL
     WHERE organisation = $1 AND ledger = $2 AND record = $3`,
    [organisation, ledger, record],
  );
  const { version } = removed;
  const tombstone = { record, version, kind: 'removed', at, by, reason: reason ?? null } as const;
  const changes = [{ ...tombstone, before: null, after: null }];
  await appendHistory(transaction, { organisation, ledger }, linkChanges(head, changes));
  return true;
}
