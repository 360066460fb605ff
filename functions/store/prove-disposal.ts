import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import { isBeingWritten, readCaseWorkbooks, readLeftWorkbooks } from './case-workbooks';
import { appendCustody, readCustody } from './custody-log';
import type { TenantQueryable } from './database';
import { lockCustody } from './lock-ledger';

/**
 * Proves once that a cleared record is disposed of, when no workbook about it is left and none is
 * being written.
 *
 * @returns whether it was proved now.
 */
export async function proveDisposal(
  transaction: TenantQueryable,
  key: LedgerKey,
  record: string,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  await lockCustody(transaction, key);
  const acts = (await readCustody(transaction, key, ['cleared', 'disposed'])).filter(
    (act) => act.record === record,
  );
  const cleared = acts.find((act) => act.kind === 'cleared');
  if (!cleared || acts.some((act) => act.kind === 'disposed')) return false;
  const left = await readLeftWorkbooks(transaction, key, record);
  if (left.length > 0 || (await isBeingWritten(transaction, key, record, at))) return false;
  const detail = {
    ...cleared.detail,
    workbooks: await readCaseWorkbooks(transaction, key, record),
  };
  await appendCustody(transaction, key, [
    { kind: 'disposed', record, detail, at, by, reason: null },
  ]);
  return true;
}
