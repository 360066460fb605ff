import { cellByCell } from './cell-by-cell';
import { isFault } from './cell-outcome';
import { calendarErrors } from './function-errors';
import { isBlank, readTime } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/** COMPLAINT.WORKDAYS: working days after the first date up to the second; blank when either is. */
export const workdays: WorksheetFunction = {
  id: 'WORKDAYS',
  description: {
    zh: '两个日期之间的工作日数：起始日不计，终止日计入。',
    en: 'Working days between two dates: the first is not counted, the last is.',
  },
  parameters: [
    {
      name: { zh: '起始日期', en: 'from' },
      description: {
        zh: '不计入的起始日期；可以是一列。',
        en: 'First date, not counted; may be a column.',
      },
    },
    {
      name: { zh: '终止日期', en: 'to' },
      description: {
        zh: '计入的终止日期；可以是一列。',
        en: 'Last date, counted; may be a column.',
      },
    },
  ],
  result: {
    zh: '整数，终止日在前则为负；任一为空则为空',
    en: 'a whole number, negative when “to” comes first; blank when either is',
  },
  errors: calendarErrors,
  example: {
    formula: '=COMPLAINT.WORKDAYS(DATE(2026,9,30),DATE(2026,10,13))',
    gives: { zh: '5', en: '5' },
  },
  begin: cellByCell((setting) => ([from, to]) => {
    if (isBlank(from) || isBlank(to)) return '';
    const first = readTime(from, setting);
    if (isFault(first)) return first;
    const last = readTime(to, setting);
    if (isFault(last)) return last;
    const { calendar, zone } = setting;
    return calendar.countWorkingDays(zone.toDay(first.instant), zone.toDay(last.instant));
  }),
};
