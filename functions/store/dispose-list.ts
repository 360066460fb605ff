import { deleteCaseWorkbooks } from '../ledger/delete-case-workbooks';
import { isApproved, type ListedItem } from '../ledger/disposal-lists';
import type { LedgerKey } from '../ledger/ledger';
import type { Blobs } from '../ports';
import { clearRecord, type Clearing } from './clear-record';
import type { TenantDatabase } from './database';
import { proveDisposal } from './prove-disposal';

interface Disposing extends Clearing {
  /** Where the workbooks about a record alone are. */
  readonly blobs: Blobs;
}

/**
 * Disposes of what an approved list names, record by record: its content goes, then every workbook
 * written about it, then it is proved; the first and the last are one where there never was such a
 * workbook. After a stop in the middle the rest is done by doing it again. Whether a record is held or
 * must be kept after all is looked at once more before its content goes.
 *
 * @returns how many were disposed of now.
 */
export async function disposeList(
  database: TenantDatabase,
  key: LedgerKey,
  disposing: Disposing,
): Promise<number> {
  const { list } = disposing;
  if (!isApproved(list)) return 0;
  let disposed = 0;
  for (const item of list.items) {
    if (!item.disposed && (await disposeOf(database, key, item, disposing))) disposed += 1;
  }
  return disposed;
}

async function disposeOf(
  database: TenantDatabase,
  key: LedgerKey,
  { record, cleared, held }: ListedItem,
  { blobs, ...clearing }: Disposing,
): Promise<boolean> {
  if (!cleared) {
    if (held) return false;
    const outcome = await database.transaction((transaction) =>
      clearRecord(transaction, key, record, clearing),
    );
    if (outcome !== 'cleared') return outcome === 'disposed';
  }
  const { at, by } = clearing;
  await deleteCaseWorkbooks({ database, blobs }, key, { record, at });
  return database.transaction((transaction) => proveDisposal(transaction, key, record, { at, by }));
}
