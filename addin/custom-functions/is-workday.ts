import { isFault, type CellOutcome } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank, readTime } from './read-cell';

/** COMPLAINT.ISWORKDAY: whether a date is a working day; blank for a blank date. */
export function isWorkday([date]: readonly unknown[], setting: FunctionSetting): CellOutcome {
  if (isBlank(date)) return '';
  const day = readTime(date, setting);
  if (isFault(day)) return day;
  return setting.calendar.isWorkday(setting.zone.toDay(day.instant));
}
