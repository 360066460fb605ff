import type { Instant } from '../../core/date/time';
import type { Blobs } from '../ports';
import { noteWorkbookDeleted, readLeftWorkbooks } from '../store/case-workbooks';
import type { TenantQueryable } from '../store/database';
import type { LedgerKey } from './ledger';

/**
 * Deletes what was written about a record that was removed, or about any such one: every version. One
 * that is gone is noted as such, so that after a stop in the middle the rest is done by doing it again.
 *
 * @returns how many were deleted now.
 */
export async function deleteCaseWorkbooks(
  { database, blobs }: { readonly database: TenantQueryable; readonly blobs: Blobs },
  key: LedgerKey,
  { at, record }: { readonly at: Instant; readonly record?: string },
): Promise<number> {
  const left = await readLeftWorkbooks(database, key, record);
  for (const workbook of left) {
    await blobs.delete(workbook.blob);
    await noteWorkbookDeleted(database, key, workbook, at);
  }
  return left.length;
}
