import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import type { Database } from './database';
import { lockLedger } from './lock-ledger';

export interface Removal {
  readonly record: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
}

/**
 * Removes a record's content everywhere, its history's included, and leaves a tombstone: who
 * removed it, when and why. Its number stays taken.
 *
 * @returns false when there is no such record.
 */
export function removeRecord(
  database: Database,
  { organisation, ledger }: LedgerKey,
  { record, by, at, reason }: Removal,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const sequence = (await lockLedger(transaction, { organisation, ledger })) + 1;
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
    await transaction.query(
      `INSERT INTO history (organisation, ledger, sequence, record, version, kind, at, actor, reason)
       VALUES ($1, $2, $3, $4, $5, 'removed', to_timestamp($6), $7, $8)`,
      [organisation, ledger, sequence, record, removed.version, at, by, reason ?? null],
    );
    await transaction.query(
      `UPDATE ledgers SET last_sequence = $3 WHERE organisation = $1 AND id = $2`,
      [organisation, ledger, sequence],
    );
    return true;
  });
}
