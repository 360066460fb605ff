import type { ComplaintRecord } from '../../core/record/record';
import { canonicalJson } from '../../core/record/canonical-json';

/** A record someone wants to store, made from version `baseVersion`; 0 when it is new. */
export interface WantedChange {
  readonly record: ComplaintRecord;
  readonly baseVersion: number;
  readonly reason?: string;
}

/** What is stored of a record; `content` is absent once it was removed. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  readonly number?: string;
  readonly content?: ComplaintRecord;
}

/** What becomes of a wanted change. */
export type Decision =
  | { readonly kind: 'write'; readonly before?: ComplaintRecord }
  /** Nothing differs from what is stored. */
  | { readonly kind: 'same'; readonly version: number }
  /** Someone else changed or removed it since `baseVersion`. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** The number belongs to another record of the ledger. */
  | { readonly kind: 'number-taken'; readonly number: string };

/** Decides by the stored version; `numberOwner` tells whose a number is. */
export function decideChange(
  { record, baseVersion }: WantedChange,
  stored: StoredRecord | undefined,
  numberOwner: (number: string) => string | undefined,
): Decision {
  const version = stored?.version ?? 0;
  if (version !== baseVersion || (stored && !stored.content)) return { kind: 'conflict', version };
  const owner = record.number === undefined ? undefined : numberOwner(record.number);
  if (record.number !== undefined && owner !== undefined && owner !== record.id) {
    return { kind: 'number-taken', number: record.number };
  }
  if (stored?.content && isSame(stored.content, record)) return { kind: 'same', version };
  return { kind: 'write', ...(stored?.content && { before: stored.content }) };
}

/** Equal as data, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
