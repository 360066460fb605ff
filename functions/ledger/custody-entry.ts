import type { Instant } from '../../core/date/time';
import type { Role } from '../privacy/caller';

/** Who may see a sealed record: people by the name they sign in with, and roles. */
export interface SealReaders {
  readonly persons: readonly string[];
  readonly roles: readonly Role[];
}

/** A rule of the regime by which a record was kept, and until when. */
export interface EndedRule {
  readonly key: string;
  readonly clause: string;
  /** The last day of keeping, `2027-11-20`. */
  readonly until: string;
}

/** A record whose periods have all ended. */
export interface DisposalItem {
  readonly record: string;
  readonly number: string | null;
  readonly rules: readonly EndedRule[];
  /** The last of their days. */
  readonly until: string;
  /** People who have to approve its disposal. */
  readonly persons: number;
}

/** An act that says all by its kind. */
interface PlainFact<Kind extends string> {
  readonly kind: Kind;
  readonly record: string;
  readonly detail: Readonly<Record<string, never>>;
}

/** What was done about the keeping of a record, or with a list of those to dispose of. */
export type CustodyFact =
  | { readonly kind: 'sealed'; readonly record: string; readonly detail: SealReaders }
  | {
      readonly kind: 'held';
      readonly record: string;
      /** The last day of the hold; null: until it is released. */
      readonly detail: { readonly until: string | null };
    }
  | PlainFact<'unsealed'>
  | PlainFact<'looked'>
  | PlainFact<'released'>
  | {
      readonly kind: 'listed';
      readonly record: null;
      readonly detail: { readonly items: readonly DisposalItem[] };
    }
  | { readonly kind: 'approved'; readonly record: null; readonly detail: { readonly list: number } }
  | { readonly kind: 'cleared'; readonly record: string; readonly detail: DisposalGrounds }
  | { readonly kind: 'disposed'; readonly record: string; readonly detail: DisposalProof };

/** Why a record was disposed of and what it was, once its content is gone: nothing of what it held. */
export interface DisposalGrounds extends Omit<DisposalItem, 'record' | 'persons'> {
  /** Number of the list in the log. */
  readonly list: number;
  readonly approvedBy: readonly string[];
  /** SHA-256 over the digests of every version of the record, one a line. */
  readonly digest: string;
  readonly versions: number;
  /** Reports of periods with a row of it, which are kept for their own periods. */
  readonly kept?: readonly { readonly report: string; readonly period: string }[];
}

/** What stays of a record that was disposed of, once everything else is gone. */
export interface DisposalProof extends DisposalGrounds {
  /** The workbooks about it alone that were deleted; absent in proofs from before they were. */
  readonly workbooks?: readonly { readonly report: string; readonly version: number }[];
}

/** A fact with who did it, when and why. */
export type CustodyAct = CustodyFact & {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
};

/** A hold of a record, without which record it is. */
export interface HeldFact {
  readonly by: string;
  readonly reason: string | null;
  /** Its last day; null: until it is released. */
  readonly until: string | null;
}

/** An act in its place in a ledger's log, tied to the one before it. */
export type CustodyEntry = CustodyAct & { readonly number: number; readonly hash: string };
