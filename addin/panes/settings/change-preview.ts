import type { ClockChange } from '../../../core/clock/preview-change';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

/** A ledger as a change would make it, and every clock of an open record that changes. */
export interface ChangePreview {
  readonly ledger: LedgerSettings;
  readonly changes: readonly ClockChange[];
}
