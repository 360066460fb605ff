import type { SealReaders } from '../ledger/custody-entry';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** The records of a ledger that are sealed now, and who may see each. */
export type Seals = ReadonlyMap<string, SealReaders>;

/** Reads which records are sealed: what was done last of sealing and unsealing each. */
export async function readSeals(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<Seals> {
  const rows = await database.query<{ record: string; kind: string; detail: SealReaders }>(
    `SELECT DISTINCT ON (record) record, kind, detail FROM custody
     WHERE organisation = $1 AND ledger = $2 AND kind IN ('sealed', 'unsealed')
     ORDER BY record, number DESC`,
    [organisation, ledger],
  );
  return new Map(
    rows.flatMap(({ record, kind, detail }) =>
      kind === 'sealed' ? [[record, detail] as const] : [],
    ),
  );
}
