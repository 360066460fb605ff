import { weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { CalendarDays, Span } from './calendar';

/** The ordinary week of a calendar, before any date of its own. */
export interface Week {
  /** Business hours of each weekday, Monday first; undefined where the weekday is off. */
  readonly hours: readonly (readonly Span[] | undefined)[];
  /** Business hours of the weekday of `day`; undefined where it is off. */
  hoursOn(day: EpochDay): readonly Span[] | undefined;
}

/** The week a calendar's kind and its own weekdays make. */
export function weekOf({ kind, hours, weekdayHours = [] }: CalendarDays): Week {
  const own = new Map(weekdayHours.map((entry) => [entry.weekday, entry.hours]));
  const daysPerWeek = kind === 'every-day' ? 7 : 5;
  const week = WEEKDAYS.map((weekday) => {
    const ordinary = weekday <= daysPerWeek ? hours : undefined;
    const spans = own.get(weekday);
    return spans === undefined ? ordinary : spans.length > 0 ? spans : undefined;
  });
  return { hours: week, hoursOn: (day) => week[weekdayOf(day) - 1] };
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
