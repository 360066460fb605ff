import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';

/** One change of one record: who, when, what it was before and after. */
export interface Change {
  readonly record: string;
  readonly version: number;
  readonly kind: 'created' | 'changed' | 'removed';
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
  /** Null for a new record, and for every change of a record that was removed. */
  readonly before: ComplaintRecord | null;
  readonly after: ComplaintRecord | null;
}

/** A change in its place in a ledger's history. */
export interface NumberedChange extends Change {
  readonly sequence: number;
}

/** A change tied to the one before it: whoever alters one has to alter all that follow. */
export interface HistoryEntry extends NumberedChange {
  /** Digests of the contents; they stay when the contents are removed. */
  readonly beforeDigest: string | null;
  readonly afterDigest: string | null;
  /** Over all of the above but the contents themselves, and the hash of the entry before. */
  readonly hash: string;
}
