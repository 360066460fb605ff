import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';

/** The instant a ledger is looked at: the one its settings sheet fixes, else the machine's. */
export const ledgerNow = (ledger: LedgerSettings, now: Instant): Instant =>
  ledger.fixedNow === undefined ? now : ledger.zone.toInstant(ledger.fixedNow);
