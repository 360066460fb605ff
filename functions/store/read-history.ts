import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerKey } from '../ledger/ledger';
import type { Queryable } from './database';

/** One change of one record: who, when, what it was before and after. */
export interface Change {
  readonly sequence: number;
  readonly record: string;
  readonly version: number;
  readonly kind: 'created' | 'changed' | 'removed';
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
  /** Null for a new record, and for every change of a record that was removed. */
  readonly before: ComplaintRecord | null;
  readonly after: ComplaintRecord | null;
}

/** The changes of one record, oldest first. */
export function readHistory(
  database: Queryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<readonly Change[]> {
  return database.query<Change>(
    `${SELECT} WHERE organisation = $1 AND ledger = $2 AND record = $3 ORDER BY version`,
    [organisation, ledger, record],
  );
}

/** Up to `limit` changes of a ledger after the one numbered `since`, in order. */
export function readChanges(
  database: Queryable,
  { organisation, ledger }: LedgerKey,
  since: number,
  limit: number,
): Promise<readonly Change[]> {
  return database.query<Change>(
    `${SELECT} WHERE organisation = $1 AND ledger = $2 AND sequence > $3
     ORDER BY sequence LIMIT $4`,
    [organisation, ledger, since, limit],
  );
}

const SELECT = `
  SELECT sequence::float8 AS sequence, record, version, kind,
    floor(extract(epoch FROM at))::float8 AS at, actor AS by, reason, before, after
  FROM history`;
