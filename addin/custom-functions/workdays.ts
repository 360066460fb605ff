import { isFault, type CellOutcome } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank, readTime } from './read-cell';

/** COMPLAINT.WORKDAYS: working days after the first date up to the second; blank when either is. */
export function workdays([from, to]: readonly unknown[], setting: FunctionSetting): CellOutcome {
  if (isBlank(from) || isBlank(to)) return '';
  const first = readTime(from, setting);
  if (isFault(first)) return first;
  const last = readTime(to, setting);
  if (isFault(last)) return last;
  const { calendar, zone } = setting;
  return calendar.countWorkingDays(zone.toDay(first.instant), zone.toDay(last.instant));
}
