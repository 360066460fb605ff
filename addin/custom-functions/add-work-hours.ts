import { addBusinessSeconds } from '../../core/calendar/business-time';
import { serialOfWall } from '../../core/workbook/excel-serial';
import { withoutHours } from './business-hours';
import { cellByCell } from './cell-by-cell';
import { isFault } from './cell-outcome';
import { calendarErrors } from './function-errors';
import { isBlank, outOfRange, readCount, readTime, withinYears } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/** Business hours that may be added: more would leave the years that can be computed. */
const MOST_HOURS = 500_000;

/**
 * COMPLAINT.ADDWORKHOURS: the time n business hours after a time (before it when n is negative) as a
 * serial; blank for a blank time.
 */
export const addWorkHours: WorksheetFunction = {
  id: 'ADDWORKHOURS',
  description: {
    zh: '某一时间之后 n 个工作小时的时间，只计工作日的办公时间；n 为负则向前数。',
    en: 'The time n business hours after a time, by office hours of working days; negative n counts back.',
  },
  parameters: [
    {
      name: { zh: '时间', en: 'time' },
      description: {
        zh: '起算时间；不在办公时间内则自下一次上班起算；可以是一列。',
        en: 'Start; outside office hours counting begins at the next opening; may be a column.',
      },
    },
    {
      name: { zh: '小时数', en: 'hours' },
      description: {
        zh: '工作小时数，可带小数。',
        en: 'Number of business hours, may be a fraction.',
      },
    },
  ],
  result: { zh: '时间的序列值；时间为空则为空', en: 'serial of a time; blank for a blank time' },
  errors: [
    { code: '#VALUE!', when: { zh: '小时数不是数', en: 'the number of hours is not a number' } },
    ...calendarErrors,
    { code: '#N/A', when: { zh: '日历没有办公时间', en: 'the calendar has no business hours' } },
  ],
  example: {
    formula: '=COMPLAINT.ADDWORKHOURS("2026-11-20 16:00",4)',
    gives: { zh: '2026-11-23 11:00', en: '2026-11-23 11:00' },
  },
  begin: cellByCell((setting) => {
    const closed = withoutHours(setting);
    const { calendar, zone, wording } = setting;
    return ([time, hours]) => {
      if (isBlank(time)) return '';
      const start = readTime(time, setting);
      if (isFault(start)) return start;
      const count = readCount(hours);
      if (!Number.isFinite(count)) {
        return { fault: 'value', message: wording.texts.functions.notNumber(String(hours)) };
      }
      if (Math.abs(count) > MOST_HOURS) return outOfRange(hours, setting);
      if (closed) return closed;
      const end = addBusinessSeconds(calendar, zone, start.instant, Math.round(count * 3600));
      return withinYears(zone.toDay(end))
        ? serialOfWall(zone.toWall(end))
        : outOfRange(hours, setting);
    };
  }),
};
