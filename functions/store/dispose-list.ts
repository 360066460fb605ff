import { createHash } from 'node:crypto';
import { formatDay } from '../../core/date/civil-date';
import type { Instant } from '../../core/date/time';
import { activeHolds } from '../ledger/active-holds';
import { disposalItem } from '../ledger/disposal-item';
import { isApproved, type DisposalList } from '../ledger/disposal-lists';
import type { LedgerKey } from '../ledger/ledger';
import type { OpenSetting } from '../ledger/open-setting';
import { appendCustody, readCustody } from './custody-log';
import { lockCustody } from './lock-ledger';
import type { TenantDatabase, TenantQueryable } from './database';
import { readStoredRecords } from './read-stored-records';
import { removeIn } from './remove-record';

interface Disposing {
  readonly list: DisposalList;
  readonly setting: OpenSetting;
  readonly at: Instant;
  readonly by: string;
}

/**
 * Disposes of what an approved list names, record by record, each with its proof in a transaction of
 * its own: after a stop in the middle the rest is done by doing it again. Whether a record is held or
 * must be kept after all is looked at once more at that moment.
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
    if (item.disposed || item.held) continue;
    const isGone = await database.transaction((transaction) =>
      disposeOf(transaction, key, item.record, disposing),
    );
    if (isGone) disposed += 1;
  }
  return disposed;
}

async function disposeOf(
  transaction: TenantQueryable,
  key: LedgerKey,
  record: string,
  { list, setting, at, by }: Disposing,
): Promise<boolean> {
  await lockCustody(transaction, key);
  const today = setting.zone.toDay(at);
  const holds = activeHolds(
    await readCustody(transaction, key, ['held', 'released']),
    formatDay(today),
  );
  const stored = (await readStoredRecords(transaction, key, [record])).get(record);
  const item = stored?.content && disposalItem(stored.content, setting, today);
  if (!item || holds.has(record) || item.persons > list.approvals.length) return false;
  const proof = await proofOf(transaction, key, record);
  await removeIn(transaction, key, { record, by, at, reason: `处置 disposal ${list.number}` });
  const { number, rules, until } = item;
  const approvedBy = list.approvals.map((approval) => approval.by);
  const detail = { list: list.number, number, rules, until, approvedBy, ...proof };
  await appendCustody(transaction, key, [
    { kind: 'disposed', record, detail, at, by, reason: null },
  ]);
  return true;
}

/** What the record's versions were, as digests of them: it tells nothing of what they held. */
async function proofOf(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<{ readonly digest: string; readonly versions: number }> {
  const rows = await transaction.query<{ digest: string }>(
    `SELECT after_digest AS digest FROM history
     WHERE organisation = $1 AND ledger = $2 AND record = $3 AND after_digest IS NOT NULL
     ORDER BY version`,
    [organisation, ledger, record],
  );
  const digests = rows.map(({ digest }) => digest).join('\n');
  return { digest: createHash('sha256').update(digests).digest('hex'), versions: rows.length };
}
