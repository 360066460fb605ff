import { checkChain, type ChainBreak, type ChainCheck } from '../ledger/check-chain';
import { brokenAct } from '../ledger/custody-chain';
import { contentDigest } from '../ledger/history-chain';
import type { LedgerKey } from '../ledger/ledger';
import { readCustody } from './custody-log';
import type { TenantDatabase, TenantQueryable } from './database';
import { readEntries } from './read-history';
import { lockCustody, lockLedger } from './lock-ledger';

/** What a look through a ledger's history found. */
export interface CheckedHistory {
  readonly entries: number;
  /** Hash of the last entry: noted elsewhere, it proves later that nothing before it was rewritten. */
  readonly hash: string;
  readonly broken?: Omit<ChainBreak, 'code' | 'sequence'> & {
    readonly code: ChainBreak['code'] | 'record-altered' | 'custody-altered';
    /** Absent when no entry is wrong, but a record is not what its history says. */
    readonly sequence?: number;
  };
}

const PAGE = 1_000;

/**
 * Follows a ledger's history from its first entry to the last and compares the records with it;
 * writers of the ledger wait.
 */
export function checkHistory(database: TenantDatabase, key: LedgerKey): Promise<CheckedHistory> {
  return database.transaction(async (transaction) => {
    const head = await lockLedger(transaction, key);
    const check = checkChain(head.origin);
    const broken =
      (await followEntries(transaction, key, check)) ??
      check.end(head) ??
      (await compareRecords(transaction, key, check.records)) ??
      (await followCustody(transaction, key));
    return { entries: head.sequence, hash: head.hash, ...(broken && { broken }) };
  });
}

async function followEntries(
  transaction: TenantQueryable,
  key: LedgerKey,
  check: ChainCheck,
): Promise<ChainBreak | undefined> {
  for (let since = Number.MIN_SAFE_INTEGER; ;) {
    const page = await readEntries(transaction, key, since, PAGE);
    for (const entry of page) {
      const broken = check.take(entry);
      if (broken) return broken;
    }
    if (page.length < PAGE) return undefined;
    since = page.at(-1)?.sequence ?? since;
  }
}

async function followCustody(
  transaction: TenantQueryable,
  key: LedgerKey,
): Promise<CheckedHistory['broken']> {
  const head = await lockCustody(transaction, key);
  const broken = brokenAct(head, await readCustody(transaction, key));
  return broken === undefined ? undefined : custodyAltered(broken);
}

const custodyAltered = (number: number): CheckedHistory['broken'] => ({
  code: 'custody-altered',
  message: {
    zh: `保管记录（密件查看、冻结、处置）的第 ${number} 条缺失或与其校验值不符。`,
    en: `Entry ${number} of the custody log (looks, holds, disposals) is missing or does not match its hash.`,
  },
});

interface Row {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly content: { readonly number?: string } | null;
}

async function compareRecords(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  known: ChainCheck['records'],
): Promise<CheckedHistory['broken']> {
  let compared = 0;
  for (let last = ''; ;) {
    const page = await transaction.query<Row>(
      `SELECT id, version, number, content FROM records
       WHERE organisation = $1 AND ledger = $2 AND id > $3 ORDER BY id LIMIT ${PAGE}`,
      [organisation, ledger, last],
    );
    const altered = page.find((row) => !isAsKnown(row, known));
    if (altered) return recordAltered(altered.id);
    compared += page.length;
    last = page.at(-1)?.id ?? last;
    if (page.length < PAGE) return compared === known.size ? undefined : recordsMissing;
  }
}

function isAsKnown({ id, version, number, content }: Row, known: ChainCheck['records']): boolean {
  const expected = known.get(id);
  if (expected?.version !== version) return false;
  if (expected.removed) return content === null;
  return content?.number === (number ?? undefined) && contentDigest(content) === expected.digest;
}

const recordAltered = (id: string): CheckedHistory['broken'] => ({
  code: 'record-altered',
  message: {
    zh: `记录 ${id} 与其历史的最后一版不符。`,
    en: `Record ${id} is not what the last version in its history says.`,
  },
});

const recordsMissing: CheckedHistory['broken'] = {
  code: 'record-altered',
  message: {
    zh: '历史中的某些记录不在台账里。',
    en: 'Some records of the history are not in the ledger.',
  },
};
