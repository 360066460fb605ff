import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerKey } from '../ledger/ledger';
import type { Queryable } from './database';

/** One change as it goes into the records and the history. */
export interface WrittenChange {
  readonly sequence: number;
  readonly version: number;
  readonly before: ComplaintRecord | null;
  readonly after: ComplaintRecord;
  readonly reason: string | null;
}

/** Writes changes, in order, into the records, the history and the ledger's sequence. */
export async function writeChanges(
  transaction: Queryable,
  { organisation, ledger }: LedgerKey,
  changes: readonly WrittenChange[],
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.query(UPSERT_RECORDS, [organisation, ledger, recordRows(changes)]);
  await transaction.query(APPEND_HISTORY, [organisation, ledger, historyRows(changes), at, by]);
  await transaction.query(
    `UPDATE ledgers SET last_sequence = $3 WHERE organisation = $1 AND id = $2`,
    [organisation, ledger, changes.at(-1)?.sequence],
  );
}

const UPSERT_RECORDS = `
  INSERT INTO records (organisation, ledger, id, version, number, content)
  SELECT $1, $2, id, version, number, content
  FROM jsonb_to_recordset($3::jsonb) AS t (id text, version integer, number text, content jsonb)
  ON CONFLICT (organisation, ledger, id) DO UPDATE
  SET version = excluded.version, number = excluded.number, content = excluded.content`;

const APPEND_HISTORY = `
  INSERT INTO history (organisation, ledger, sequence, record, version, kind, at, actor, reason, before, after)
  SELECT $1, $2, sequence, record, version,
    CASE WHEN before IS NULL THEN 'created' ELSE 'changed' END, to_timestamp($4), $5, reason, before, after
  FROM jsonb_to_recordset($3::jsonb) AS t
    (sequence bigint, record text, version integer, reason text, before jsonb, after jsonb)`;

/** The last change of each record; a batch may change one record twice. */
function recordRows(changes: readonly WrittenChange[]): string {
  const last = new Map(changes.map((change) => [change.after.id, change]));
  return JSON.stringify(
    [...last.values()].map(({ version, after }) => ({
      id: after.id,
      version,
      number: after.number ?? null,
      content: after,
    })),
  );
}

/** A JSON null inside JSON would be stored as one: absent keys become the database's own null. */
function historyRows(changes: readonly WrittenChange[]): string {
  return JSON.stringify(
    changes.map(({ sequence, version, before, after, reason }) => ({
      sequence,
      record: after.id,
      version,
      after,
      ...(reason !== null && { reason }),
      ...(before && { before }),
    })),
  );
}
