import type { Calendar } from '../calendar/calendar';
import type { Zone } from '../date/time';

/** Where a ledger's clocks run. */
export interface ClockSetting {
  readonly calendar: Calendar;
  readonly zone: Zone;
}
