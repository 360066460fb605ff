import { createHash } from 'node:crypto';
import { formatDay } from '../../core/date/civil-date';
import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import { isOpenWithin } from '../../core/summary/is-open-within';
import { parsePeriod } from '../../core/summary/parse-period';
import { activeHolds } from '../ledger/active-holds';
import type { DisposalGrounds } from '../ledger/custody-entry';
import { disposalItem } from '../ledger/disposal-item';
import type { DisposalList } from '../ledger/disposal-lists';
import type { LedgerKey } from '../ledger/ledger';
import type { OpenSetting } from '../ledger/open-setting';
import { hasCaseReports, readPeriodWorkbooks } from './case-workbooks';
import { appendCustody, readCustody } from './custody-log';
import type { TenantQueryable } from './database';
import { lockCustody } from './lock-ledger';
import { readStoredRecords } from './read-stored-records';
import { removeIn } from './remove-record';

export interface Clearing {
  readonly list: DisposalList;
  readonly setting: OpenSetting;
  readonly at: Instant;
  readonly by: string;
}

/**
 * Takes the content of a record on an approved list away, unless it is held or must be kept after all,
 * and writes down on what grounds: as `disposed` when that was everything there was of it, and as
 * `cleared` when there may be workbooks about it.
 */
export async function clearRecord(
  transaction: TenantQueryable,
  key: LedgerKey,
  record: string,
  { list, setting, at, by }: Clearing,
): Promise<'kept' | 'cleared' | 'disposed'> {
  await lockCustody(transaction, key);
  const today = setting.zone.toDay(at);
  const holds = activeHolds(
    await readCustody(transaction, key, ['held', 'released']),
    formatDay(today),
  );
  const content = (await readStoredRecords(transaction, key, [record])).get(record)?.content;
  const item = content && disposalItem(content, setting, today);
  if (!item || holds.has(record) || item.persons > list.approvals.length) return 'kept';
  const { number, rules, until } = item;
  const detail: DisposalGrounds = {
    ...{ list: list.number, number, rules, until },
    approvedBy: list.approvals.map((approval) => approval.by),
    ...(await digestOf(transaction, key, record)),
    kept: await keptReports(transaction, key, content, setting),
  };
  await removeIn(transaction, key, { record, by, at, reason: `处置 disposal ${list.number}` });
  const act = { record, at, by, reason: null };
  if (await hasCaseReports(transaction, key, record)) {
    await appendCustody(transaction, key, [{ ...act, kind: 'cleared', detail }]);
    return 'cleared';
  }
  await appendCustody(transaction, key, [
    { ...act, kind: 'disposed', detail: { ...detail, workbooks: [] } },
  ]);
  return 'disposed';
}

/** What the record's versions were, as digests of them: it tells nothing of what they held. */
async function digestOf(
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

/** The reports of periods among whose rows the record is. */
async function keptReports(
  transaction: TenantQueryable,
  key: LedgerKey,
  record: ComplaintRecord,
  setting: OpenSetting,
): Promise<NonNullable<DisposalGrounds['kept']>> {
  const written = await readPeriodWorkbooks(transaction, key);
  return written.filter((report) => {
    const { period } = parsePeriod(report.period);
    return period !== undefined && isOpenWithin(record, period, setting);
  });
}
