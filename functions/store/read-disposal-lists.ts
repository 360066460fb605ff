import { disposalLists, type DisposalList, type Removed } from '../ledger/disposal-lists';
import type { LedgerKey } from '../ledger/ledger';
import { readCustody } from './custody-log';
import type { TenantQueryable } from './database';

/**
 * The disposal lists of a ledger as they stand on a day, oldest first. Who removed records is read before
 * the log, so that the log tells of every disposal among those removals.
 */
export async function readDisposalLists(
  database: TenantQueryable,
  key: LedgerKey,
  today: string,
): Promise<readonly DisposalList[]> {
  const removed = await readRemoved(database, key);
  return disposalLists(await readCustody(database, key), removed, today);
}

/** Who removed a record that was on a disposal list, when and why, by its id. */
async function readRemoved(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<ReadonlyMap<string, Removed>> {
  const rows = await database.query<Removed & { readonly record: string }>(
    `SELECT record, extract(epoch FROM at)::float8 AS at, actor AS by, reason
     FROM history WHERE organisation = $1 AND ledger = $2 AND kind = 'removed' AND record IN (
       SELECT jsonb_array_elements(detail -> 'items') ->> 'record'
       FROM custody WHERE organisation = $1 AND ledger = $2 AND kind = 'listed')`,
    [organisation, ledger],
  );
  return new Map(rows.map(({ record, ...removed }) => [record, removed]));
}
