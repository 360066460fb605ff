import type { ComplaintRecord } from '../../core/record/record';
import type { StoredRecord } from '../ledger/decide-change';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly content: ComplaintRecord | null;
}

/** The stored records of these ids, by id; removed ones have no content. */
export async function readStoredRecords(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  ids: readonly string[],
): Promise<Map<string, StoredRecord>> {
  const rows = await database.query<Row>(
    `SELECT id, version, number, content FROM records
     WHERE organisation = $1 AND ledger = $2 AND id = ANY ($3::text[])`,
    [organisation, ledger, ids],
  );
  return new Map(rows.map((row) => [row.id, toStored(row)]));
}

function toStored({ id, version, number, content }: Row): StoredRecord {
  return { id, version, ...(number !== null && { number }), ...(content && { content }) };
}
