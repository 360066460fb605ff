import type { Finding } from '../../core/finding';
import type { RawRecord } from '../../core/record/record';
import type { SettingsStamp } from './remote-settings';

/** A version of a record as the service tells it. */
export interface RemoteVersion {
  readonly id: string;
  readonly version: number;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** Null once it was removed, or left what this person may see. */
  readonly record: RawRecord | null;
  /** Keys of the fields that stand there behind a mask. */
  readonly masked: readonly string[];
  readonly outOfScope: boolean;
}

/** Changes of a ledger after a cursor. */
export interface RemoteChanges {
  readonly changes: readonly RemoteVersion[];
  readonly cursor: string;
  readonly more: boolean;
  /** Where the settings of the ledger stand; absent: the service does not tell. */
  readonly settings?: SettingsStamp;
}

/** What became of one record of a batch. */
export type SavedItem =
  | { readonly status: 'applied'; readonly version: number; readonly number?: string }
  | { readonly status: 'conflict' }
  | { readonly status: 'invalid'; readonly findings: readonly Finding[] };
