import type { ClockSetting } from './clock-setting';
import type { RecordEnd } from './record-end';

/** The setting of a record: one that ended keeps the calendar that was in force then. */
export function settingOfRecord(setting: ClockSetting, end: RecordEnd | undefined): ClockSetting {
  if (end === undefined) return setting;
  const calendar = setting.calendar.inForceAt(end.time.instant);
  return calendar === setting.calendar ? setting : { ...setting, calendar };
}
