import type { EpochDay, Instant } from '../date/time';

/**
 * A field's value in canonical form: text and choices as trimmed text, `date` as `2026-11-22`,
 * `date-time` as `2026-11-22T09:30:00` on the ledger's wall clock, money as integer cents.
 */
export type FieldValue = string | number | boolean;

/** When an event happened; `dateOnly` when the source gave no time (taken at 00:00). */
export interface EventTime {
  readonly instant: Instant;
  readonly dateOnly: boolean;
}

/** A date or instant agreed for one case. */
export type AgreedTime =
  | { readonly kind: 'day'; readonly day: EpochDay }
  | { readonly kind: 'instant'; readonly instant: Instant };

export interface GrantedExtension {
  readonly clock: string;
  readonly amount: number;
  readonly requestedAt: EventTime;
  /** Role that approved; empty when not yet approved, and then without effect. */
  readonly approvedBy: string;
  readonly reason: string;
}

/** Leave that someone gave for an event which needs it. */
export interface Approval {
  readonly event: string;
  /** Key of the role that gave it. */
  readonly role: string;
  readonly at: EventTime;
  /** Name of who gave it; absent when only the role is known. */
  readonly person?: string;
  readonly opinion?: string;
}

/** A department (or unit) the case, or its part of it, was given to (交办). */
export interface Assignment {
  readonly department: string;
  /** `lead` (主办) answers for the case, `co` (协办) for its part. */
  readonly part: 'lead' | 'co';
  readonly at: EventTime;
  /** Who gave it. */
  readonly by?: string;
  /** By when its part is to be done, where that was said. */
  readonly due?: EventTime;
  readonly done?: EventTime;
  /** When it gave the case back (退单); it is then no longer its own. */
  readonly returnedAt?: EventTime;
  readonly returnedBy?: string;
  readonly returnReason?: string;
}

/** A new level in mid-case: who gave it, when and why. */
export interface LevelChange {
  /** Code of the level before; absent when there was none. */
  readonly from?: string;
  readonly to: string;
  readonly at: EventTime;
  readonly by: string;
  readonly reason: string;
}

/** An event's time that was wrong: clocks run by the new one, both are kept. */
export interface Correction {
  readonly event: string;
  readonly old: EventTime;
  readonly new: EventTime;
  /** When it was put right. */
  readonly at: EventTime;
  readonly by: string;
  readonly reason: string;
}

export interface Pause {
  readonly from: EventTime;
  /** Absent while the pause lasts. */
  readonly to?: EventTime;
  readonly reason: string;
  /** Key of the rulebook's ground for it. */
  readonly ground?: string;
  /** When it was entered, which may be later than it began. */
  readonly recordedAt?: EventTime;
  readonly by?: string;
}

/** One complaint: facts only. Everything derived from them is computed. */
export interface ComplaintRecord {
  readonly id: string;
  /** Register number; absent until allotted. */
  readonly number?: string;
  /** Number it was given while the service was out of reach; papers may carry it. */
  readonly provisionalNumber?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly events: Readonly<Record<string, EventTime>>;
  /** Code of the level, if the regime has levels and one was chosen. */
  readonly level?: string;
  /** Agreed times by clock key. */
  readonly agreed: Readonly<Record<string, AgreedTime>>;
  readonly extensions: readonly GrantedExtension[];
  readonly pauses: readonly Pause[];
  /**
   * Occurrences of an event before the one in `events`, oldest first: of a duty that repeats, and of
   * earlier rounds. Absent when every event happened once.
   */
  readonly occurrences?: Readonly<Record<string, readonly EventTime[]>>;
  /** Oldest first; absent when there are none. */
  readonly approvals?: readonly Approval[];
  /** In the order they were made; absent when there were none. */
  readonly assignments?: readonly Assignment[];
  /** In the order they were made; absent when there were none. */
  readonly levelChanges?: readonly LevelChange[];
  readonly corrections?: readonly Correction[];
}

/** A record as it comes from outside (a sheet row, JSON, a form): nothing is trusted yet. */
export interface RawRecord {
  readonly id?: unknown;
  readonly number?: unknown;
  readonly provisionalNumber?: unknown;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly events?: Readonly<Record<string, unknown>>;
  readonly level?: unknown;
  readonly agreed?: Readonly<Record<string, unknown>>;
  readonly extensions?: readonly Readonly<Record<string, unknown>>[];
  readonly pauses?: readonly Readonly<Record<string, unknown>>[];
  /** Earlier occurrences by event key; a list of times in `events` says the same. */
  readonly occurrences?: Readonly<Record<string, unknown>> | undefined;
  readonly approvals?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly assignments?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly levelChanges?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly corrections?: readonly Readonly<Record<string, unknown>>[] | undefined;
}
