import type { CalendarSource } from './calendar';

/** True when every working day has the same business hours. */
export function hasEvenHours({ ownHours = [], weekdayHours = [] }: CalendarSource): boolean {
  return ownHours.length === 0 && weekdayHours.length === 0;
}
