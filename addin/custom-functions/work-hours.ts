import { businessSecondsBetween } from '../../core/calendar/business-time';
import { withoutHours } from './business-hours';
import { cellByCell } from './cell-by-cell';
import { isFault } from './cell-outcome';
import { calendarErrors } from './function-errors';
import { isBlank, readTime } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/** COMPLAINT.WORKHOURS: business hours between two times; blank when either is. */
export const workHours: WorksheetFunction = {
  id: 'WORKHOURS',
  description: {
    zh: '两个时间之间的工作小时数：只计工作日的办公时间，午休、夜间和休息日不计。',
    en: 'Business hours between two times: office hours of working days only.',
  },
  parameters: [
    {
      name: { zh: '起始时间', en: 'from' },
      description: {
        zh: '起始时间；可以是一列。没有时刻的日期按 00:00 计。',
        en: 'First time; may be a column. A date without a time is 00:00.',
      },
    },
    {
      name: { zh: '终止时间', en: 'to' },
      description: {
        zh: '终止时间；可以是一列。没有时刻的日期按 00:00 计。',
        en: 'Last time; may be a column. A date without a time is 00:00.',
      },
    },
  ],
  result: {
    zh: '小时数，终止在前则为负；任一为空则为空',
    en: 'hours, negative when “to” comes first; blank when either is',
  },
  errors: [
    ...calendarErrors,
    { code: '#N/A', when: { zh: '日历没有办公时间', en: 'the calendar has no business hours' } },
  ],
  example: {
    formula: '=COMPLAINT.WORKHOURS("2026-11-20 16:00","2026-11-23 11:00")',
    gives: { zh: '4（周五2小时，周一2小时）', en: '4 (2 hours on Friday, 2 on Monday)' },
  },
  begin: cellByCell((setting) => {
    const closed = withoutHours(setting);
    const { calendar, zone } = setting;
    return ([from, to]) => {
      if (isBlank(from) || isBlank(to)) return '';
      const first = readTime(from, setting);
      if (isFault(first)) return first;
      const last = readTime(to, setting);
      if (isFault(last)) return last;
      return closed ?? businessSecondsBetween(calendar, zone, first.instant, last.instant) / 3600;
    };
  }),
};
