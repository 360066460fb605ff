import type { HistoryEntry, NumberedChange } from '../ledger/history-entry';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** The changes of one record, oldest first. */
export function readHistory(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<readonly NumberedChange[]> {
  return database.query<NumberedChange>(
    `${SELECT} WHERE organisation = $1 AND ledger = $2 AND record = $3 ORDER BY version`,
    [organisation, ledger, record],
  );
}

/** Up to `limit` changes of a ledger after the one numbered `since`, in order. */
export function readChanges(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  since: number,
  limit: number,
): Promise<readonly NumberedChange[]> {
  return database.query<NumberedChange>(
    `${SELECT} WHERE organisation = $1 AND ledger = $2 AND sequence > $3
     ORDER BY sequence LIMIT $4`,
    [organisation, ledger, since, limit],
  );
}

/** The same with their digests and hashes. */
export function readEntries(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  since: number,
  limit: number,
): Promise<readonly HistoryEntry[]> {
  return database.query<HistoryEntry>(
    `SELECT sequence::float8 AS sequence, record, version, kind,
       extract(epoch FROM at)::float8 AS at, actor AS by, reason, before, after,
       before_digest AS "beforeDigest", after_digest AS "afterDigest", hash
     FROM history WHERE organisation = $1 AND ledger = $2 AND sequence > $3
     ORDER BY sequence LIMIT $4`,
    [organisation, ledger, since, limit],
  );
}

const SELECT = `
  SELECT sequence::float8 AS sequence, record, version, kind,
    floor(extract(epoch FROM at))::float8 AS at, actor AS by, reason, before, after
  FROM history`;
