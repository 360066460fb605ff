import type { Instant } from '../../core/date/time';
import { checkChain, type ChainBreak, type ChainCheck } from '../ledger/check-chain';
import { brokenAct } from '../ledger/custody-chain';
import type { CustodyEntry } from '../ledger/custody-entry';
import { contentDigest } from '../ledger/history-chain';
import type { HistoryEntry } from '../ledger/history-entry';
import type { LedgerKey } from '../ledger/ledger';
import type {
  FileDelivery,
  FileNotice,
  FileRecord,
  LedgerFileHead,
  LedgerFileLine,
} from '../ledger/ledger-file';
import { RefusedFile } from '../ledger/refused-file';
import { appendChangeLog } from './append-change-log';
import { appendHistory } from './append-history';
import { insertCustody } from './custody-log';
import type { TenantDatabase, TenantQueryable } from './database';
import { addDutyMark } from './duty-marks';
import { importDeliveries, importNotices } from './import-notices';
import { insertLedger } from './insert-ledger';

/** Lines written at once. */
const PAGE = 500;

export interface LedgerImport {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  /** Refuses a ledger that could not be opened here. */
  readonly check: (head: LedgerFileHead) => Promise<void>;
}

/**
 * Brings a ledger from elsewhere into an organisation as a new one, with its history as it was
 * written: times, actors and hashes stay. All of it or, with a `RefusedFile`, nothing.
 */
export function importLedger(
  database: TenantDatabase,
  lines: AsyncIterator<LedgerFileLine>,
  { id, by, at, check }: LedgerImport,
): Promise<void> {
  return database.transaction(async (transaction) => {
    const head = await readHead(lines);
    await check(head);
    const { organisation } = transaction;
    await insertLedger(transaction, {
      ...head,
      ...{ organisation, id },
      imported: { at, by, origin: head.origin },
    });
    const writer = lineWriter(transaction, { organisation, ledger: id }, head);
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      await writer.take(next.value);
    }
    await writer.end();
  });
}

async function readHead(lines: AsyncIterator<LedgerFileLine>): Promise<LedgerFileHead> {
  const first = await lines.next();
  if (first.done !== true && first.value.line === 'ledger') return first.value;
  throw new RefusedFile(outOfPlace);
}

/** Takes the lines after the first, checks that they belong together, and writes them in pages. */
function lineWriter(transaction: TenantQueryable, key: LedgerKey, head: LedgerFileHead) {
  const check = checkChain(head.origin);
  const numbers = new Set<string>();
  const acts: CustodyEntry[] = [];
  let [records, isHistoryOver] = [0, false];
  const notices = pages((page: readonly FileNotice[]) => importNotices(transaction, key, page));
  const deliveries = pages((page: readonly FileDelivery[]) =>
    importDeliveries(transaction, key, page),
  );
  const entries = pages((page: readonly HistoryEntry[]) => appendHistory(transaction, key, page));
  const stored = pages((page: readonly FileRecord[]) => insertRecords(transaction, key, page));

  /** The custody log is short beside the history, and written when it is known to be whole. */
  async function insertActs(): Promise<void> {
    const { number, hash } = head.custody ?? { number: 0, hash: '' };
    const broken = brokenAct({ origin: head.origin, number, hash }, acts);
    if (broken !== undefined) throw new RefusedFile(custodyAltered(broken));
    await insertCustody(transaction, key, acts);
  }

  async function endHistory(): Promise<void> {
    if (isHistoryOver) return;
    isHistoryOver = true;
    await entries.flush();
    refuse(check.end(head));
  }

  return {
    async take(given: LedgerFileLine): Promise<void> {
      const { line } = given;
      if (line === 'entry' && !isHistoryOver) {
        refuse(check.take(given));
        await entries.add(given);
      } else if (line === 'record') {
        await endHistory();
        checkRecord(given, check, numbers);
        records += 1;
        await stored.add(given);
      } else if (line === 'rule-change') {
        await appendChangeLog(transaction, key, 'rule_changes', given);
      } else if (line === 'calendar-change') {
        await appendChangeLog(transaction, key, 'calendar_changes', given);
      } else if (line === 'notice') {
        await notices.add(given);
      } else if (line === 'delivery') {
        await notices.flush();
        await deliveries.add(given);
      } else if (line === 'custody') {
        acts.push(given);
      } else if (line === 'duty-mark') {
        await addDutyMark(transaction, key, { ...given, note: given.note ?? undefined });
      } else throw new RefusedFile(outOfPlace);
    },
    async end(): Promise<void> {
      await endHistory();
      await notices.flush();
      await deliveries.flush();
      await insertActs();
      if (records !== check.records.size) throw new RefusedFile(recordsMissing);
      await stored.flush();
    },
  };
}

/** Gathers items and hands them on by the page. */
function pages<Item>(write: (page: readonly Item[]) => Promise<void>) {
  let page: Item[] = [];
  const flush = async (): Promise<void> => {
    const full = page;
    page = [];
    await write(full);
  };
  return {
    flush,
    async add(item: Item): Promise<void> {
      page.push(item);
      if (page.length >= PAGE) await flush();
    },
  };
}

function refuse(broken: ChainBreak | undefined): void {
  if (!broken) return;
  const { sequence, code, message } = broken;
  throw new RefusedFile({ pointer: `/entry/${sequence}`, code, message });
}

/** A record is what its history says last, and its number is no other's. */
function checkRecord(
  { id, version, number, removed, content }: FileRecord,
  { records }: ChainCheck,
  numbers: Set<string>,
): void {
  const known = records.get(id);
  const isLast = known?.version === version && known.removed === removed;
  const isWhole = removed ? content === null : content?.id === id;
  const isSame =
    removed || (contentDigest(content) === known?.digest && number === (content?.number ?? null));
  const isOwn = number === null || !numbers.has(number);
  if (!isLast || !isWhole || !isSame || !isOwn) throw new RefusedFile(recordAltered(id));
  if (number !== null) numbers.add(number);
}

async function insertRecords(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  page: readonly FileRecord[],
): Promise<void> {
  const rows = page.map(({ content, ...row }) => ({ ...row, ...(content && { content }) }));
  const inserted = await transaction.query(
    `INSERT INTO records (organisation, ledger, id, version, number, content, removed)
     SELECT $1, $2, id, version, number, content, removed FROM jsonb_to_recordset($3::jsonb) AS t
       (id text, version integer, number text, content jsonb, removed boolean)
     ON CONFLICT DO NOTHING RETURNING id`,
    [organisation, ledger, JSON.stringify(rows)],
  );
  if (inserted.length !== page.length) throw new RefusedFile(recordsMissing);
}

const outOfPlace = {
  pointer: '',
  code: 'line-out-of-place',
  message: {
    zh: '不是台账文件：应先是台账，再是其变更、历史，最后是记录。',
    en: "Not a ledger's file: the ledger comes first, then its changes and its history, its records last.",
  },
};

const recordAltered = (id: string) => ({
  pointer: `/record/${id}`,
  code: 'record-altered',
  message: {
    zh: `记录 ${id} 与其历史的最后一版不符，或其编号属于另一记录。`,
    en: `Record ${id} is not what the last version in its history says, or its number is another's.`,
  },
});

const custodyAltered = (number: number) => ({
  pointer: `/custody/${number}`,
  code: 'custody-altered',
  message: {
    zh: `保管记录的第 ${number} 条缺失或与其校验值不符。`,
    en: `Entry ${number} of the custody log is missing or does not match its hash.`,
  },
});

const recordsMissing = {
  pointer: '',
  code: 'records-missing',
  message: {
    zh: '文件不完整：历史中的某些记录不在其中，或有重复。',
    en: 'The file is not whole: records of the history are missing, or come twice.',
  },
};
