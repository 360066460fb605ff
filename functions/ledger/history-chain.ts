import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/record/canonical-json';
import type { Change, HistoryEntry } from './history-entry';
import type { LedgerKey } from './ledger';

/** Where a ledger's history stands; the next entry follows it. */
export interface ChainHead {
  /** The ledger the history began in; it stays the same when the ledger moves. */
  readonly origin: LedgerKey;
  /** 0 and an empty hash: nothing has happened yet. */
  readonly sequence: number;
  readonly hash: string;
}

/** Names the form of the text that is hashed. */
const FORM = 'complaint-ledger history 1';

/** Ties changes, in their order, to a history. */
export function linkChanges(head: ChainHead, changes: readonly Change[]): readonly HistoryEntry[] {
  let { sequence, hash } = head;
  return changes.map((change) => {
    sequence += 1;
    const digests = {
      beforeDigest: contentDigest(change.before),
      afterDigest: contentDigest(change.after),
    };
    hash = entryHash(head.origin, { ...change, ...digests, sequence }, hash);
    return { ...change, ...digests, sequence, hash };
  });
}

/** SHA-256 of what a record held, as canonical JSON in UTF-8; null when it held nothing. */
export function contentDigest(content: object | null): string | null {
  return content === null ? null : sha256(canonicalJson(content));
}

/** SHA-256 that ties an entry to the one before it, whose hash is `previous`. */
export function entryHash(
  origin: LedgerKey,
  entry: Omit<HistoryEntry, 'before' | 'after' | 'hash'>,
  previous: string,
): string {
  const { sequence, record, version, kind, at, by, reason, beforeDigest, afterDigest } = entry;
  return sha256(
    JSON.stringify([
      ...[FORM, origin.organisation, origin.ledger, sequence, record, version, kind],
      ...[at, by, reason, beforeDigest, afterDigest, previous],
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
