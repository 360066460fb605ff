import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { StoredLedger } from '../../core/workbook/ledger-settings';
import type { SyncService } from '../sync/sync-service';
import type { OfferedLedger } from './parse-offered-ledgers';

/** Why the service gave no answer that can be used. */
export type ServiceTrouble =
  | { readonly kind: 'away' | 'timeout' | 'unreadable' | 'signed-out' }
  /** The service's own sentence, in the language asked for. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: ServiceTrouble };

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
  /** Removes a record for good, which needs the right to. */
  readonly remove: (ledgerId: string, id: string, reason: string) => Promise<Answer<undefined>>;
  /** The workbook of a report, e.g. key `monthly` and period `2026-10`. */
  readonly report: (ledgerId: string, key: string, period: string) => Promise<Answer<Blob>>;
}
