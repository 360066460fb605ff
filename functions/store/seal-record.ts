import type { ComplaintRecord } from '../../core/record/record';
import type { CustodyAct } from '../ledger/custody-entry';
import { linkChanges } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import { appendCustody } from './custody-log';
import { appendHistory } from './append-history';
import type { TenantDatabase } from './database';
import { lockLedger } from './lock-ledger';

/**
 * Seals a record, or opens it again, and gives it a new version of the same content, so that
 * whoever keeps a copy takes what may be seen of it now.
 *
 * @returns false when there is no such record.
 */
export function sealRecord(
  database: TenantDatabase,
  { organisation, ledger }: LedgerKey,
  act: Extract<CustodyAct, { readonly kind: 'sealed' | 'unsealed' }>,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const key = { organisation, ledger };
    const head = await lockLedger(transaction, key);
    const [row] = await transaction.query<{ version: number; content: ComplaintRecord }>(
      `UPDATE records SET version = version + 1
       WHERE organisation = $1 AND ledger = $2 AND id = $3 AND NOT removed
       RETURNING version, content`,
      [organisation, ledger, act.record],
    );
    if (!row) return false;
    const { version, content } = row;
    const { record, at, by } = act;
    // Why it was sealed stands in the custody log, which few may read.
    const change = { record, version, kind: 'changed', at, by, reason: null } as const;
    const changes = linkChanges(head, [{ ...change, before: content, after: content }]);
    await appendHistory(transaction, key, changes);
    await appendCustody(transaction, key, [act]);
    return true;
  });
}
