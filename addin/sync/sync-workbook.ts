import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import type { SettingFacts } from '../../core/sync/merge-settings';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { Pace } from '../workbook/paced';
import type { RegisterRow } from '../workbook/read-register';
import type { RefusedSettings } from './refused-settings';
import type { SettingsStamp } from './remote-settings';

/** What the workbook remembers of a record's last sync, by its id. */
export interface SyncEntry {
  readonly id: string;
  /** Version at the service the row was made from; 0: it was never sent. */
  readonly version: number;
  /** Digest of the row as it was last synced; a row with another has changed since. */
  readonly digest: string;
  /** Digests of the personal fields then: a mask that comes back says no more than that. */
  readonly personal?: Readonly<Record<string, string>>;
  /** Compare with the service before anything else: both sides changed it, or it is behind. */
  readonly waits?: true;
  /** Why the service did not take the row, and the digest of the row it refused. */
  readonly refused?: { readonly digest: string; readonly findings: readonly Finding[] };
}

/** A batch on its way, exactly as it was sent: a repetition must be the same under the same key. */
export interface SentBatch {
  readonly key: string;
  /** JSON text of the request. */
  readonly body: string;
}

/** Settings the workbook and the service have in common, and where the service stood then. */
export interface AgreedSettings {
  readonly stamp: SettingsStamp;
  readonly facts: SettingFacts;
  /** Settings of this workbook that differ from them, as the service did not take them. */
  readonly refused?: RefusedSettings;
}

/** What the workbook remembers of the ledger at the service. */
export interface SyncMemory {
  /** Tells this workbook from others, for the ids of rows people type. */
  readonly workbook: string;
  readonly cursor: string;
  /** When everything had last been exchanged, as ISO text; absent: never. */
  readonly syncedAt?: string;
  /** The settings both sides last agreed upon. */
  readonly settings?: AgreedSettings;
  readonly sent?: SentBatch;
}

/** The register and what the workbook remembers, as they stand. */
export interface SyncSnapshot {
  readonly ledger: LedgerSettings;
  readonly memory: SyncMemory;
  readonly entries: ReadonlyMap<string, SyncEntry>;
  readonly rows: readonly RegisterRow[];
  /** A record as it comes back from the cells it would be written into. */
  readonly form: (record: ComplaintRecord) => ComplaintRecord;
  /** Keys of the fields that have no column any more. */
  readonly lostFields: readonly string[];
}

/** Whose change is written into a row: who made it when, and which version it made. */
export interface ChangeOfOthers {
  readonly who: string;
  /** ISO time. */
  readonly at: string;
  readonly version: number;
}

/** What to do with one record's row, and what to remember once it is done; null: forget it. */
export interface RowChange {
  readonly id: string;
  readonly entry: SyncEntry | null;
  /** The history says so; absent: nobody else's. */
  readonly by?: ChangeOfOthers;
  readonly row:
    | { readonly kind: 'none' }
    | { readonly kind: 'add'; readonly record: ComplaintRecord }
    /** Only the cells in which the records differ are written, if they still say what was seen. */
    | {
        readonly kind: 'patch';
        readonly seen: RegisterRow;
        readonly from: ComplaintRecord;
        readonly to: ComplaintRecord;
      }
    | { readonly kind: 'remove'; readonly seen: RegisterRow; readonly from: ComplaintRecord };
}

export interface SyncChanges {
  /** Replaces what is remembered of the ledger. */
  readonly memory?: SyncMemory;
  readonly rows?: readonly RowChange[];
}

/** What came of writing. */
export interface Written {
  /** Ids of rows that people changed since they were read; nothing of these was written. */
  readonly skipped: ReadonlySet<string>;
  /** Nothing at all was written: another add-in over the workbook has written since the last reading. */
  readonly isOvertaken: boolean;
}

/** The workbook as the sync sees it. */
export interface SyncWorkbook {
  /** @returns findings when the register cannot be read or lost columns the sync needs. */
  readonly read: (
    pace?: Pace,
  ) => Promise<
    | { readonly ok: true; readonly snapshot: SyncSnapshot }
    | { readonly ok: false; readonly findings: readonly Finding[] }
  >;
  /** Writes rows, then what is remembered of them, then of the ledger. */
  readonly write: (changes: SyncChanges) => Promise<Written>;
}
