import type { LedgerKey } from '../ledger/ledger';
import type { Queryable } from './database';

/** Makes other writers of the ledger wait; returns the number of its last change. */
export async function lockLedger(
  transaction: Queryable,
  { organisation, ledger }: LedgerKey,
): Promise<number> {
  const [row] = await transaction.query<{ sequence: number }>(
    `SELECT last_sequence::float8 AS sequence FROM ledgers
     WHERE organisation = $1 AND id = $2 FOR UPDATE`,
    [organisation, ledger],
  );
  if (!row) throw new Error('The ledger to write to does not exist.');
  return row.sequence;
}
