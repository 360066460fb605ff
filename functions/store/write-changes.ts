import type { ComplaintRecord } from '../../core/record/record';
import type { Change } from '../ledger/history-entry';
import { linkChanges, type ChainHead } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import { appendHistory } from './append-history';
import type { TenantQueryable } from './database';

/** A change after which there is something to store. */
export type WrittenChange = Change & { readonly after: ComplaintRecord };

/** Writes changes, in order, into the records, the history and the ledger's sequence. */
export async function writeChanges(
  transaction: TenantQueryable,
  key: LedgerKey,
  head: ChainHead,
  changes: readonly WrittenChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.query(UPSERT_RECORDS, [key.organisation, key.ledger, recordRows(changes)]);
  await appendHistory(transaction, key, linkChanges(head, changes));
}

const UPSERT_RECORDS = `
  INSERT INTO records (organisation, ledger, id, version, number, content)
  SELECT $1, $2, id, version, number, content
  FROM jsonb_to_recordset($3::jsonb) AS t (id text, version integer, number text, content jsonb)
  ON CONFLICT (organisation, ledger, id) DO UPDATE
  SET version = excluded.version, number = excluded.number, content = excluded.content`;

/** The last change of each record; a batch may change one record twice. */
function recordRows(changes: readonly WrittenChange[]): string {
  const last = new Map(changes.map((change) => [change.record, change]));
  return JSON.stringify(
    [...last.values()].map(({ record, version, after }) => ({
      id: record,
      version,
      number: after.number ?? null,
      content: after,
    })),
  );
}
