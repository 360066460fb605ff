import type { HistoryEntry } from '../ledger/history-entry';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** Adds entries, in order, to a ledger's history, which then stands at the last of them. */
export async function appendHistory(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await transaction.query(APPEND, [organisation, ledger, JSON.stringify(entries.map(rowOf))]);
  await transaction.query(
    `UPDATE ledgers SET last_sequence = $3, last_hash = $4 WHERE organisation = $1 AND id = $2`,
    [organisation, ledger, last.sequence, last.hash],
  );
}

const APPEND = `
  INSERT INTO history (organisation, ledger, sequence, record, version, kind, at, actor, reason,
    before, after, before_digest, after_digest, hash)
  SELECT $1, $2, sequence, record, version, kind, to_timestamp(at), by, reason,
    before, after, before_digest, after_digest, hash
  FROM jsonb_to_recordset($3::jsonb) AS t
    (sequence bigint, record text, version integer, kind text, at float8, by text, reason text,
     before jsonb, after jsonb, before_digest text, after_digest text, hash text)`;

/** A JSON null inside JSON would be stored as one: absent contents become the database's own null. */
function rowOf({ before, after, beforeDigest, afterDigest, ...entry }: HistoryEntry) {
  return {
    ...entry,
    before_digest: beforeDigest,
    after_digest: afterDigest,
    ...(before && { before }),
    ...(after && { after }),
  };
}
