import { statutoryDays } from '../../calendars/statutory-days';
import type { Calendar, CalendarSource } from '../../core/calendar/calendar';
import { compileCalendar } from '../../core/calendar/compile-calendar';

/** Calendars that are kept, about a megabyte each; the one asked for longest ago goes first. */
const MOST = 16;

/** A calendar of more signs than that is not kept. */
const LONGEST = 20_000;

const kept = new Map<string, Calendar>();

/**
 * Compiles the calendar of a ledger with the statutory days; one that says the same as a kept one is
 * not compiled again, since every request about a ledger begins with its calendar.
 */
export function compiledCalendar(source: CalendarSource): Calendar {
  const text = JSON.stringify(source);
  const calendar = kept.get(text) ?? compileCalendar(source, statutoryDays);
  if (text.length > LONGEST) return calendar;
  kept.delete(text);
  kept.set(text, calendar);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return calendar;
}
