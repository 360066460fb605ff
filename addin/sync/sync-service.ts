import type { Answer } from '../service/answer';
import type { RemoteChanges, RemoteVersion, SavedItem } from './remote-version';
import type { SentBatch } from './sync-workbook';

/** What the sync asks of the functions, of one ledger; nothing here ever rejects. */
export interface SyncService {
  /** The changes after a cursor, a page of them. */
  readonly changes: (since: string) => Promise<Answer<RemoteChanges>>;
  /** A record as it is or was at a version; undefined: there is none this person may see. */
  readonly version: (id: string, version?: number) => Promise<Answer<RemoteVersion | undefined>>;
  /** Stores a batch; one answer an item, in order. */
  readonly save: (batch: SentBatch) => Promise<Answer<readonly SavedItem[]>>;
}
