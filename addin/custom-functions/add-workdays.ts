import { serialOfDay } from '../../core/workbook/excel-serial';
import { cellByCell } from './cell-by-cell';
import { isFault } from './cell-outcome';
import { calendarErrors } from './function-errors';
import { isBlank, outOfRange, readCount, readTime, withinYears } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/** Working days that may be added: more would leave the years that can be computed. */
const MOST_DAYS = 70_000;

/**
 * COMPLAINT.ADDWORKDAYS: the n-th working day after a date (before it when n is negative) as a
 * serial; blank for a blank date.
 */
export const addWorkdays: WorksheetFunction = {
  id: 'ADDWORKDAYS',
  description: {
    zh: '从某日之后起数第 n 个工作日（按国务院放假调休安排和本台账日历）；n 为负则向前数。',
    en: "The n-th working day after a date, by the official calendar and the ledger's own days; negative n counts back.",
  },
  parameters: [
    {
      name: { zh: '日期', en: 'date' },
      description: {
        zh: '起算日期，当日不计；可以是一列。',
        en: 'Start, not counted itself; may be a column.',
      },
    },
    {
      name: { zh: '天数', en: 'days' },
      description: { zh: '工作日数，整数。', en: 'Number of working days, a whole number.' },
    },
  ],
  result: { zh: '日期的序列值；日期为空则为空', en: 'serial of a date; blank for a blank date' },
  errors: [
    { code: '#VALUE!', when: { zh: '天数不是整数', en: 'the number of days is not whole' } },
    ...calendarErrors,
  ],
  example: {
    formula: '=COMPLAINT.ADDWORKDAYS(DATE(2026,9,30),5)',
    gives: { zh: '2026-10-13', en: '2026-10-13' },
  },
  begin: cellByCell((setting) => ([date, days]) => {
    if (isBlank(date)) return '';
    const start = readTime(date, setting);
    if (isFault(start)) return start;
    const count = readCount(days);
    if (!Number.isInteger(count)) {
      return { fault: 'value', message: setting.wording.texts.functions.notWhole(String(days)) };
    }
    if (Math.abs(count) > MOST_DAYS) return outOfRange(days, setting);
    const end = setting.calendar.addWorkingDays(setting.zone.toDay(start.instant), count);
    return withinYears(end) ? serialOfDay(end) : outOfRange(days, setting);
  }),
};
