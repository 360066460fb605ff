import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/record/canonical-json';
import type { CustodyAct, CustodyEntry } from './custody-entry';
import type { LedgerKey } from './ledger';

/** Where a ledger's custody log stands. */
export interface CustodyHead {
  readonly origin: LedgerKey;
  readonly number: number;
  readonly hash: string;
}

/** Names the form of the text that is hashed. */
const FORM = 'complaint-ledger custody 1';

/** Ties acts, in their order, to a log. */
export function linkActs(head: CustodyHead, acts: readonly CustodyAct[]): readonly CustodyEntry[] {
  let { number, hash } = head;
  return acts.map((act) => {
    number += 1;
    hash = actHash(head.origin, { ...act, number }, hash);
    return { ...act, number, hash };
  });
}

/** Number of the first entry that is missing, moved or altered, or cut off; undefined: all is well. */
export function brokenAct(head: CustodyHead, entries: readonly CustodyEntry[]): number | undefined {
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    const isNext = entry.number === index + 1;
    if (!isNext || entry.hash !== actHash(head.origin, entry, previous)) return index + 1;
    previous = entry.hash;
  }
  const isWhole = entries.length === head.number && previous === head.hash;
  return isWhole ? undefined : Math.min(entries.length, head.number) + 1;
}

function actHash(
  { organisation, ledger }: LedgerKey,
  { number, at, by, kind, record, reason, detail }: CustodyAct & { readonly number: number },
  previous: string,
): string {
  const text = JSON.stringify([
    ...[FORM, organisation, ledger, number, at, by, kind, record, reason],
    ...[canonicalJson(detail), previous],
  ]);
  return createHash('sha256').update(text).digest('hex');
}
