import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { StoredLedger } from '../../core/workbook/ledger-settings';
import type { SettingsService } from '../sync/remote-settings';
import type { SyncService } from '../sync/sync-service';
import type { Answer } from './answer';
import type { CustodyService } from './custody-service';
import type { LedgerNotice } from './parse-notices';
import type { LedgerReport, ReportPage } from './parse-reports';
import type { OfferedLedger } from './parse-offered-ledgers';

/** What the pane asks about the reports the service makes of a ledger. */
export interface ReportService {
  /** The reports that were asked for last, or those before a cursor. */
  readonly reports: (ledgerId: string, cursor?: string) => Promise<Answer<ReportPage>>;
  /** Has one written again, as its next version; answers those asked for last. */
  readonly reportAgain: (ledgerId: string, report: LedgerReport) => Promise<Answer<ReportPage>>;
  /** An address at which the workbook written last can be fetched for a day. */
  readonly reportLink: (report: LedgerReport) => Promise<Answer<string>>;
}

/** What the pane asks of the functions; nothing here ever rejects. */
export interface Service extends ReportService {
  /** Makes the ledger known to the service, with a rulebook of its own, and answers its id there. */
  readonly createLedger: (
    ledger: StoredLedger,
    own?: RulebookDefinition,
  ) => Promise<Answer<string>>;
  /** What the sync asks of one ledger. */
  readonly ledger: (ledgerId: string) => SyncService;
  /** What is asked about the settings of one ledger. */
  readonly settings: (ledgerId: string) => SettingsService;
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
