import type { ChainHead } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** Makes other writers of the ledger wait; tells where its history stands. */
export async function lockLedger(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<ChainHead> {
  const [row] = await transaction.query<Row>(
    `SELECT last_sequence::float8 AS sequence, last_hash AS hash,
       coalesce(origin_organisation, organisation) AS "originOrganisation",
       coalesce(origin_ledger, id) AS "originLedger"
     FROM ledgers WHERE organisation = $1 AND id = $2 FOR UPDATE`,
    [organisation, ledger],
  );
  if (!row) throw new Error('The ledger to write to does not exist.');
  const { sequence, hash, originOrganisation, originLedger } = row;
  return { sequence, hash, origin: { organisation: originOrganisation, ledger: originLedger } };
}

interface Row {
  readonly sequence: number;
  readonly hash: string;
  readonly originOrganisation: string;
  readonly originLedger: string;
}
