import { cellByCell } from './cell-by-cell';
import { isFault } from './cell-outcome';
import { calendarErrors } from './function-errors';
import { parameters } from './parameters';
import { isBlank, readTime } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/** COMPLAINT.ISWORKDAY: whether a date is a working day; blank for a blank date. */
export const isWorkday: WorksheetFunction = {
  id: 'ISWORKDAY',
  description: {
    zh: '某日是不是工作日（调休上班日是，法定节假日和休息日不是）。',
    en: 'Whether a date is a working day; make-up days are, holidays and rest days are not.',
  },
  parameters: [parameters.date],
  result: { zh: 'TRUE 或 FALSE；日期为空则为空', en: 'TRUE or FALSE; blank for a blank date' },
  errors: calendarErrors,
  example: {
    formula: '=COMPLAINT.ISWORKDAY(DATE(2026,10,10))',
    gives: { zh: 'TRUE（周六，调休上班）', en: 'TRUE (a Saturday that is worked)' },
  },
  begin: cellByCell((setting) => ([date]) => {
    if (isBlank(date)) return '';
    const day = readTime(date, setting);
    if (isFault(day)) return day;
    return setting.calendar.isWorkday(setting.zone.toDay(day.instant));
  }),
};
