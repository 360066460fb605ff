import { dayOf, partsOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Finding } from '../finding';
import type { Calendar } from './calendar';

/**
 * A warning that the holiday arrangement of the coming year (from 1 October on), or of the present
 * one, is not in a calendar that needs it; due dates that reach there count weekdays for the time
 * being. The State Council's notice comes out in the autumn.
 *
 * @example with 2026 published: from 2026-10-01 on the arrangement for 2027 is missing
 */
export function missingArrangement(calendar: Calendar, today: EpochDay): Finding | undefined {
  const { year, month } = partsOf(today);
  const wanted = month >= FIRST_MONTH ? [year, year + 1] : [year];
  const missing = wanted.find((each) => !isPublished(calendar, each));
  return missing === undefined ? undefined : warning(missing, calendar.version);
}

const FIRST_MONTH = 10;

function isPublished(calendar: Calendar, year: number): boolean {
  return calendar.isCertain(dayOf(year, 1, 1) ?? NaN, dayOf(year, 12, 31) ?? NaN);
}

const warning = (year: number, version: string): Finding => ({
  code: 'arrangement-missing',
  severity: 'warning',
  field: 'calendar',
  message: {
    zh: `缺少${year}年放假安排（日历${version}）：${year}年的到期日暂按周一至周五推算，标“待定”。安排公布后请更新日历。`,
    en: `The holiday arrangement for ${year} is missing (calendar ${version}): due dates in ${year} count Monday to Friday for now and are marked “pending”. Update the calendar once it is published.`,
  },
});
