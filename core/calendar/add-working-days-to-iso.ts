import { formatDay, parseIsoDay } from '../date/civil-date';
import type { Calendar } from './calendar';

/**
 * `addWorkingDays` from text to text, for long columns; `undefined` when `iso` is not a real date
 * written `YYYY-MM-DD`.
 *
 * @example addWorkingDaysToIso(statutory, '2026-09-30', 5) === '2026-10-13'
 */
export function addWorkingDaysToIso(
  calendar: Calendar,
  iso: string,
  n: number,
): string | undefined {
  const day = parseIsoDay(iso);
  return day === undefined ? undefined : formatDay(calendar.addWorkingDays(day, n));
}
