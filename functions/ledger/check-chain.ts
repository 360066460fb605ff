import type { Text } from '../../core/text';
import { contentDigest, entryHash, type ChainHead } from './history-chain';
import type { HistoryEntry } from './history-entry';
import type { LedgerKey } from './ledger';

/** Where a history stops being what was written, and how that shows. */
export interface ChainBreak {
  /** Number of the first entry that is wrong or missing. */
  readonly sequence: number;
  readonly code:
    | 'entry-missing'
    | 'entry-altered'
    | 'entry-impossible'
    | 'content-altered'
    | 'content-missing'
    | 'history-cut';
  readonly message: Text;
}

/** What a history says about a record: its last version and what it then held. */
export interface LastVersion {
  readonly version: number;
  readonly removed: boolean;
  readonly digest: string | null;
}

/** Follows a history entry by entry; after a break it is of no further use. */
export interface ChainCheck {
  take(entry: HistoryEntry): ChainBreak | undefined;
  /** To be asked after the last entry: whether that is where the history stands. */
  end(head: Pick<ChainHead, 'sequence' | 'hash'>): ChainBreak | undefined;
  /** The last version of each record so far. */
  readonly records: ReadonlyMap<string, LastVersion>;
}

/** Checks the entries of a history that began in a ledger, one after the other. */
export function checkChain(origin: LedgerKey): ChainCheck {
  const records = new Map<string, LastVersion>();
  /** Contents that are gone, by record: only its removal explains that. */
  const unexplained = new Map<string, number>();
  let last = { sequence: 0, hash: '' };

  function take(entry: HistoryEntry): ChainBreak | undefined {
    const expected = last.sequence + 1;
    if (entry.sequence !== expected) return missing(expected, entry.sequence);
    if (entry.hash !== entryHash(origin, entry, last.hash)) return altered(entry);
    if (!isPossible(entry, records.get(entry.record))) return impossible(entry);
    if (isContentAltered(entry)) return contentAltered(entry);
    if (isContentGone(entry) && !unexplained.has(entry.record)) {
      unexplained.set(entry.record, entry.sequence);
    }
    if (entry.kind === 'removed') unexplained.delete(entry.record);
    records.set(entry.record, {
      version: entry.version,
      removed: entry.kind === 'removed',
      digest: entry.afterDigest,
    });
    last = entry;
    return undefined;
  }

  return {
    take,
    records,
    end({ sequence, hash }) {
      const [gone] = [...unexplained.values()].sort((a, b) => a - b);
      if (gone !== undefined) return contentMissing(gone);
      if (last.sequence === sequence && last.hash === hash) return undefined;
      return cut(Math.min(last.sequence, sequence) + 1, last.sequence, sequence);
    },
  };
}

/** A record is created once, then changed from what it was, and nothing comes after its removal. */
function isPossible(
  { kind, version, beforeDigest, afterDigest }: HistoryEntry,
  before: LastVersion | undefined,
): boolean {
  if (version !== (before?.version ?? 0) + 1 || before?.removed === true) return false;
  if (kind === 'created') return before === undefined && beforeDigest === null;
  if (kind === 'removed') return before !== undefined && !beforeDigest && !afterDigest;
  return before !== undefined && beforeDigest === before.digest;
}

function isContentAltered({ before, after, beforeDigest, afterDigest }: HistoryEntry): boolean {
  return (
    (before !== null && contentDigest(before) !== beforeDigest) ||
    (after !== null && contentDigest(after) !== afterDigest)
  );
}

function isContentGone({ kind, before, after, beforeDigest }: HistoryEntry): boolean {
  return kind !== 'removed' && (after === null || (before === null && beforeDigest !== null));
}

const broken = (
  sequence: number,
  code: ChainBreak['code'],
  zh: string,
  en: string,
): ChainBreak => ({ sequence, code, message: { zh, en } });

const missing = (expected: number, found: number): ChainBreak =>
  broken(
    expected,
    'entry-missing',
    `缺少第 ${expected} 条变更，其位置上是第 ${found} 条。`,
    `Entry ${expected} is missing; entry ${found} stands in its place.`,
  );

const altered = ({ sequence, record, version }: HistoryEntry): ChainBreak =>
  broken(
    sequence,
    'entry-altered',
    `第 ${sequence} 条变更（记录 ${record} 第 ${version} 版）与其校验值不符：此条或其前一条被改动、替换或调换过。`,
    `Entry ${sequence} (version ${version} of record ${record}) does not match its hash: it, or the one before it, was altered, replaced or moved.`,
  );

const impossible = ({ sequence, record, version, kind }: HistoryEntry): ChainBreak =>
  broken(
    sequence,
    'entry-impossible',
    `第 ${sequence} 条变更（记录 ${record} 第 ${version} 版，${kind}）与该记录此前的变更接不上。`,
    `Entry ${sequence} (version ${version} of record ${record}, ${kind}) does not follow from what happened to the record before.`,
  );

const contentAltered = ({ sequence, record, version }: HistoryEntry): ChainBreak =>
  broken(
    sequence,
    'content-altered',
    `第 ${sequence} 条变更（记录 ${record} 第 ${version} 版）的内容与其摘要不符。`,
    `The content of entry ${sequence} (version ${version} of record ${record}) does not match its digest.`,
  );

const contentMissing = (sequence: number): ChainBreak =>
  broken(
    sequence,
    'content-missing',
    `第 ${sequence} 条变更的内容不见了，而该记录从未被删除。`,
    `The content of entry ${sequence} is gone, though its record was never removed.`,
  );

const cut = (sequence: number, found: number, expected: number): ChainBreak =>
  broken(
    sequence,
    'history-cut',
    `历史止于第 ${found} 条，而台账记到第 ${expected} 条，或其末尾的校验值不符。`,
    `The history ends with entry ${found}, the ledger stands at ${expected}, or the last hash is another.`,
  );
