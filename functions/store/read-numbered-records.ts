import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** The records of a ledger with these numbers or ids that were not removed, by both. */
export async function readNumberedRecords(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  names: readonly string[],
): Promise<ReadonlyMap<string, ComplaintRecord>> {
  const rows = await database.query<Row>(
    `SELECT id, number, content FROM records
     WHERE organisation = $1 AND ledger = $2 AND NOT removed
       AND (number = ANY ($3::text[]) OR id = ANY ($3::text[]))`,
    [organisation, ledger, names],
  );
  return new Map([
    ...rows.map(({ id, content }) => [id, content] as const),
    ...rows.map(({ number, content }) => [number ?? '', content] as const),
  ]);
}

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly content: ComplaintRecord;
}
