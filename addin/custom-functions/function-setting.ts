import type { Calendar } from '../../core/calendar/calendar';
import type { Zone } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { Wording } from '../texts/texts';

/** What the worksheet functions compute by: the workbook's ledger, or the official calendar alone. */
export interface FunctionSetting {
  readonly ledger?: LedgerSettings;
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly wording: Wording;
}
