import type { Calendar } from '../../core/calendar/calendar';
import type { Zone } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { Wording } from '../texts/texts';
import type { CellFault } from './cell-outcome';

/** What the worksheet functions compute by: the workbook's ledger, or the official calendar alone. */
export interface FunctionSetting {
  readonly ledger?: LedgerSettings;
  /** The workbook has a ledger that cannot be opened: no function may answer as if it had none. */
  readonly closed?: CellFault;
  readonly calendar: Calendar;
  readonly zone: Zone;
  /** The ledger's own language, or the person's where there is no ledger. */
  readonly wording: Wording;
}
