import { formatDay } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Finding } from '../finding';
import type { CalendarDays, CalendarSource } from './calendar';
import { weekdayName } from './week-hours-text';
import { weekOf } from './week';

/** What keeps a calendar from being used: a date or weekday set twice, a week without a working day. */
export function checkCalendar(source: CalendarSource): readonly Finding[] {
  return [source, ...(source.named ?? [])].flatMap((days) => [
    ...datesSetTwice(days),
    ...weekdaysSetTwice(days),
    ...noWorkingDay(days),
  ]);
}

function datesSetTwice({
  closures,
  extraWorkdays,
  ownHours = [],
}: CalendarDays): readonly Finding[] {
  const lists = { closures, extraWorkdays, ownHours };
  const seen = new Set<EpochDay>();
  return Object.entries(lists).flatMap(([field, days]) =>
    days.flatMap(({ day }) => {
      if (!seen.has(day)) {
        seen.add(day);
        return [];
      }
      return [dateTwice(field, day)];
    }),
  );
}

function weekdaysSetTwice({ weekdayHours = [] }: CalendarDays): readonly Finding[] {
  const weekdays = weekdayHours.map(({ weekday }) => weekday);
  return weekdays
    .filter((weekday, index) => weekdays.indexOf(weekday) < index)
    .map((weekday) => weekdayTwice(weekday));
}

function noWorkingDay(source: CalendarDays): readonly Finding[] {
  return weekOf(source).hours.some((spans) => spans !== undefined) ? [] : [weekOff];
}

const dateTwice = (field: string, day: EpochDay): Finding => ({
  code: 'date-twice',
  severity: 'error',
  field,
  message: {
    zh: `${formatDay(day)}设了不止一次；每个日期只能停办、加班或另定办公时间。`,
    en: `${formatDay(day)} is set more than once; a date is closed, an extra working day or has hours of its own.`,
  },
});

const weekdayTwice = (weekday: number): Finding => ({
  code: 'weekday-twice',
  severity: 'error',
  field: 'weekdayHours',
  message: {
    zh: `${weekdayName(weekday).zh}设了不止一次。`,
    en: `${weekdayName(weekday).en} is set more than once.`,
  },
});

const weekOff: Finding = {
  code: 'no-working-day',
  severity: 'error',
  field: 'weekdayHours',
  message: {
    zh: '一周至少应有一个工作日。',
    en: 'A week needs a working day.',
  },
};
