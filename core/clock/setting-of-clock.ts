import type { Clock } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';

/**
 * The setting a clock counts in: the ledger's, with the calendar the clock names. A name the ledger
 * has no calendar for counts by the main one; `checkClockCalendars` says so.
 */
export function settingOfClock({ calendar: name }: Clock, setting: ClockSetting): ClockSetting {
  const calendar = name === undefined ? undefined : setting.calendar.named(name);
  return calendar === undefined ? setting : { ...setting, calendar };
}
