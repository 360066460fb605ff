import type { CalendarDays } from './calendar';

/** True when every working day has the same business hours. */
export function hasEvenHours({ ownHours = [], weekdayHours = [] }: CalendarDays): boolean {
  return ownHours.length === 0 && weekdayHours.length === 0;
}
