import type { Assessment } from '../../../core/clock/assess-record';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import type { ComplaintRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { CaseAct } from './apply-act';

/** What every form of the handling pane works with. */
export interface CaseContext {
  readonly ledger: LedgerSettings;
  readonly record: ComplaintRecord;
  readonly assessment: Assessment;
  readonly asOf: Instant;
  /** Carries an act out; answers the errors that kept it from being written. */
  readonly act: (act: CaseAct, what: string) => Promise<readonly Finding[]>;
}
