import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

const PAGE = 2_000;

/** How many records of a ledger were not removed. */
export async function countRecords(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<number> {
  const [found] = await database.query<{ records: number }>(
    `SELECT count(*)::float8 AS records FROM records
     WHERE organisation = $1 AND ledger = $2 AND NOT removed`,
    [organisation, ledger],
  );
  return found?.records ?? 0;
}

/**
 * All records of a ledger that were not removed, by id, read page by page.
 *
 * @param onPage told after each page how many have been read.
 */
export async function readRecords(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  onPage: (read: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly ComplaintRecord[]> {
  const records: ComplaintRecord[] = [];
  let last = '';
  for (;;) {
    const page = await database.query<{ id: string; content: ComplaintRecord }>(
      `SELECT id, content FROM records
       WHERE organisation = $1 AND ledger = $2 AND id > $3 AND NOT removed
       ORDER BY id LIMIT $4`,
      [organisation, ledger, last, PAGE],
    );
    records.push(...page.map(({ content }) => content));
    await onPage(records.length);
    if (page.length < PAGE) return records;
    last = page.at(-1)?.id ?? last;
  }
}
