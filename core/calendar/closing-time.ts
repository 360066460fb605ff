import type { EpochDay } from '../date/time';
import type { Calendar } from './calendar';

/**
 * The minute at which business closes on `day`: the end of its last span, on a rest day that of an
 * ordinary working day; `undefined` in a calendar without business hours.
 */
export function closingTime(calendar: Calendar, day: EpochDay): number | undefined {
  return (calendar.hoursOf(day).at(-1) ?? calendar.source.hours.at(-1))?.end;
}
