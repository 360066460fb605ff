import type { Answer } from './answer';
import type { DisposalList, LookedRecord, LoggedLook, RecordCustody } from './parse-custody';

/** Who may see a record that is sealed: people by the name they sign in with, and roles. */
export interface SealReaders {
  readonly persons: readonly string[];
  readonly roles: readonly string[];
}

/** What the pane asks about the keeping of the records of a ledger; nothing here ever rejects. */
export interface CustodyService {
  /** Whether a record is sealed or held, and what the person may do about it. */
  readonly read: (record: string) => Promise<Answer<RecordCustody>>;
  readonly seal: (
    record: string,
    reason: string,
    readers: SealReaders,
  ) => Promise<Answer<undefined>>;
  readonly unseal: (record: string, reason: string) => Promise<Answer<undefined>>;
  /** Shows a sealed record; that the person looked, and why, is written down first. */
  readonly look: (record: string, reason: string) => Promise<Answer<LookedRecord>>;
  /** Who sealed, looked at and unsealed a record. */
  readonly looks: (record: string) => Promise<Answer<readonly LoggedLook[]>>;
  /** Keeps a record from being disposed of. */
  readonly hold: (record: string, reason: string, until: string) => Promise<Answer<undefined>>;
  readonly release: (record: string, reason: string) => Promise<Answer<undefined>>;
  /** The disposal lists of the ledger, oldest first. */
  readonly disposals: () => Promise<Answer<readonly DisposalList[]>>;
  /** Lists now what has come to its end. */
  readonly listDisposals: () => Promise<Answer<undefined>>;
  /** Approves a list, and disposes of what it names when nobody else has to approve. */
  readonly approve: (list: number) => Promise<Answer<DisposalList>>;
  /** A list with the proofs, as a workbook. */
  readonly proof: (list: number) => Promise<Answer<Blob>>;
}
