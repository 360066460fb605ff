import type { CustodyHead } from '../ledger/custody-chain';
import type { ChainHead } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** Makes other writers of the ledger wait; tells where its history stands. */
export async function lockLedger(transaction: TenantQueryable, key: LedgerKey): Promise<ChainHead> {
  const { origin, sequence, hash } = await lockHeads(transaction, key);
  return { origin, sequence, hash };
}

/** The same, and tells where its custody log stands. */
export async function lockCustody(
  transaction: TenantQueryable,
  key: LedgerKey,
): Promise<CustodyHead> {
  const { origin, number, custodyHash } = await lockHeads(transaction, key);
  return { origin, number, hash: custodyHash };
}

interface Heads extends ChainHead {
  readonly number: number;
  readonly custodyHash: string;
}

async function lockHeads(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<Heads> {
  const [heads] = await transaction.query<Heads>(
    `SELECT last_sequence::float8 AS sequence, last_hash AS hash,
       custody_number::float8 AS number, custody_hash AS "custodyHash",
       jsonb_build_object('organisation', coalesce(origin_organisation, organisation),
         'ledger', coalesce(origin_ledger, id)) AS origin
     FROM ledgers WHERE organisation = $1 AND id = $2 FOR UPDATE`,
    [organisation, ledger],
  );
  if (!heads) throw new Error('The ledger to write to does not exist.');
  return heads;
}
