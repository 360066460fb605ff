import type { DutyMark } from '../../core/escalation/duty-list';
import { ledgerFileForm } from '../contract/ledger-file-shape';
import type { LedgerKey } from '../ledger/ledger';
import type { FileRecord, LedgerFileHead, LedgerFileLine } from '../ledger/ledger-file';
import { readNotices } from './chase-notices';
import { readCustody } from './custody-log';
import { readDeliveries } from './deliveries';
import type { TenantQueryable } from './database';
import { lockCustody, lockLedger } from './lock-ledger';
import { readChangeLog } from './read-change-log';
import { readEntries } from './read-history';
import { readLedger } from './read-ledgers';

const PAGE = 1_000;

/**
 * Everything that makes up a ledger, line by line: its terms, what was changed in them, its history
 * and its records. Writers wait until the transaction ends, so that the lines belong together.
 */
export async function* exportLedger(
  transaction: TenantQueryable,
  key: LedgerKey,
): AsyncGenerator<LedgerFileLine> {
  yield await readHead(transaction, key);
  for (const change of await readChangeLog(transaction, key, 'rule_changes')) {
    yield { line: 'rule-change', ...change };
  }
  for (const change of await readChangeLog(transaction, key, 'calendar_changes')) {
    yield { line: 'calendar-change', ...change };
  }
  for (const mark of await readMarks(transaction, key)) yield { line: 'duty-mark', ...mark };
  for (const { number = null, receivedAt = null, receivedBy = null, ...notice } of (
    await readNotices(transaction, key)
  ).toReversed()) {
    yield { line: 'notice', ...notice, number, receivedAt, receivedBy };
  }
  for (const delivery of (await readDeliveries(transaction, key)).toReversed()) {
    const { notice, channel, status, attempts, unsettled, cause, at } = delivery;
    yield { line: 'delivery', notice, channel, status, attempts, unsettled, cause, at };
  }
  for (const act of await readCustody(transaction, key)) yield { line: 'custody', ...act };
  for (let since = 0; ;) {
    const page = await readEntries(transaction, key, since, PAGE);
    for (const entry of page) yield { line: 'entry', ...entry };
    since = page.at(-1)?.sequence ?? since;
    if (page.length < PAGE) break;
  }
  for (let last = ''; ;) {
    const page = await readPage(transaction, key, last);
    for (const record of page) yield { line: 'record', ...record };
    last = page.at(-1)?.id ?? last;
    if (page.length < PAGE) return;
  }
}

async function readHead(transaction: TenantQueryable, key: LedgerKey): Promise<LedgerFileHead> {
  const head = await lockLedger(transaction, key);
  const ledger = await readLedger(transaction, key);
  if (!ledger) throw new Error('The ledger to export does not exist.');
  const { number, hash: custodyHash } = await lockCustody(transaction, key);
  const { name, rulebook, rulebookVersion, parameters, choices, ownRulebook } = ledger;
  const { timeZone, calendar, createdAt, createdBy } = ledger;
  return {
    line: 'ledger',
    form: ledgerFileForm,
    ...head,
    ...{ name, rulebook, rulebookVersion, parameters, choices, ownRulebook },
    ...{ timeZone, calendar, createdAt, createdBy },
    ...(number > 0 && { custody: { number, hash: custodyHash } }),
  };
}

function readMarks(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly (DutyMark & { readonly note: string | null })[]> {
  return transaction.query(
    `SELECT duty, day, extract(epoch FROM at)::float8 AS at, actor AS by, note FROM duty_marks
     WHERE organisation = $1 AND ledger = $2 ORDER BY number`,
    [organisation, ledger],
  );
}

function readPage(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  last: string,
): Promise<readonly FileRecord[]> {
  return transaction.query(
    `SELECT id, version, number, removed, content FROM records
     WHERE organisation = $1 AND ledger = $2 AND id > $3 ORDER BY id LIMIT ${PAGE}`,
    [organisation, ledger, last],
  );
}
