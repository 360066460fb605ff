import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { StoredLedger } from '../../core/workbook/ledger-settings';
import type { SyncService } from '../sync/sync-service';
import type { Answer } from './answer';
import type { CustodyService } from './custody-service';
import type { LedgerNotice } from './parse-notices';
import type { OfferedLedger } from './parse-offered-ledgers';

/** What the pane asks of the functions; nothing here ever rejects. */
export interface Service {
  /** Makes the ledger known to the service, with a rulebook of its own, and answers its id there. */
  readonly createLedger: (
    ledger: StoredLedger,
    own?: RulebookDefinition,
  ) => Promise<Answer<string>>;
  /** What the sync asks of one ledger. */
  readonly ledger: (ledgerId: string) => SyncService;
  /** The ledgers of the organisation, for a workbook that joins one. */
  readonly ledgers: () => Promise<Answer<readonly OfferedLedger[]>>;
  /** The keeping of the records of one ledger: sealed cases, holds and disposal. */
  readonly custody: (ledgerId: string) => CustodyService;
  /** The chase and supervision notices of a record, latest first. */
  readonly notices: (ledgerId: string, record: string) => Promise<Answer<readonly LedgerNotice[]>>;
  /** Signs for a numbered notice; answers all notices of the ledger. */
  readonly signFor: (
    ledgerId: string,
    number: string,
    by: string,
  ) => Promise<Answer<readonly LedgerNotice[]>>;
  /** Removes a record for good, which needs the right to. */
  readonly remove: (ledgerId: string, id: string, reason: string) => Promise<Answer<undefined>>;
  /** The workbook of a report, e.g. key `monthly` and period `2026-10`. */
  readonly report: (ledgerId: string, key: string, period: string) => Promise<Answer<Blob>>;
}
