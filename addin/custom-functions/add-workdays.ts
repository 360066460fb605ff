import { serialOfDay } from '../../core/workbook/excel-serial';
import { isFault, type CellOutcome } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank, readTime } from './read-cell';

/** Working days that may be added: more would leave the years that can be computed. */
const MOST_DAYS = 70_000;

/**
 * COMPLAINT.ADDWORKDAYS: the n-th working day after a date (before it when n is negative) as a
 * serial; blank for a blank date.
 */
export function addWorkdays(
  [date, days]: readonly unknown[],
  setting: FunctionSetting,
): CellOutcome {
  if (isBlank(date)) return '';
  const start = readTime(date, setting);
  if (isFault(start)) return start;
  const { functions } = setting.wording.texts;
  const count = isBlank(days) ? 0 : typeof days === 'string' ? Number(days) : days;
  if (typeof count !== 'number' || !Number.isInteger(count)) {
    return { fault: 'value', message: functions.notWhole(String(days)) };
  }
  if (Math.abs(count) > MOST_DAYS) {
    return { fault: 'number', message: functions.outOfRange(String(days)) };
  }
  return serialOfDay(setting.calendar.addWorkingDays(setting.zone.toDay(start.instant), count));
}
