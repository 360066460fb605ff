import { linkActs } from '../ledger/custody-chain';
import type { CustodyAct, CustodyEntry } from '../ledger/custody-entry';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';
import { lockCustody } from './lock-ledger';

/** Adds acts, in order, to a ledger's custody log. */
export async function appendCustody(
  transaction: TenantQueryable,
  key: LedgerKey,
  acts: readonly CustodyAct[],
): Promise<readonly CustodyEntry[]> {
  const entries = linkActs(await lockCustody(transaction, key), acts);
  await insertCustody(transaction, key, entries);
  return entries;
}

/** Adds entries as they are, after which the log stands at the last of them. */
export async function insertCustody(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  entries: readonly CustodyEntry[],
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await transaction.query(
    `INSERT INTO custody (organisation, ledger, number, at, actor, kind, record, reason, detail, hash)
     SELECT $1, $2, number, to_timestamp(at), by, kind, record, reason, detail, hash
     FROM jsonb_to_recordset($3::jsonb) AS t (number bigint, at float8, by text, kind text,
       record text, reason text, detail jsonb, hash text)`,
    [organisation, ledger, JSON.stringify(entries)],
  );
  await transaction.query(
    `UPDATE ledgers SET custody_number = $3, custody_hash = $4 WHERE organisation = $1 AND id = $2`,
    [organisation, ledger, last.number, last.hash],
  );
}

/** The entries of a ledger's custody log of some kinds (all when none are named), oldest first. */
export function readCustody(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  kinds: readonly CustodyEntry['kind'][] = [],
): Promise<readonly CustodyEntry[]> {
  return database.query<CustodyEntry>(
    `SELECT number::float8 AS number, extract(epoch FROM at)::float8 AS at, actor AS by, kind,
       record, reason, detail, hash
     FROM custody WHERE organisation = $1 AND ledger = $2
       AND (cardinality($3::text[]) = 0 OR kind = ANY ($3::text[]))
     ORDER BY number`,
    [organisation, ledger, kinds],
  );
}
