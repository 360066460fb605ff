import { statutoryDays } from '../../calendars/statutory-days';
import type { Calendar, CalendarSource } from '../../core/calendar/calendar';
import { checkCalendar } from '../../core/calendar/check-calendar';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { replaceCalendar } from '../../core/calendar/replace-calendar';
import { checkClockCalendars } from '../../core/clock/check-clock-calendars';
import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { CalendarInput } from '../contract/setting-input';
import { readCalendar } from './read-calendar';

/** The calendar a request would put in the place of a ledger's, or what is wrong with it. */
export function nextCalendar(
  input: CalendarInput,
  stored: CalendarSource,
  rulebook: Rulebook,
  at: Instant,
): Calendar | readonly Finding[] {
  const source = readCalendar(input, stored.kind);
  const unsound = checkCalendar(source);
  if (unsound.length > 0) return unsound;
  const calendar = compileCalendar(replaceCalendar(stored, source, at), statutoryDays);
  const missing = checkClockCalendars(rulebook, calendar);
  return missing.length > 0 ? missing : calendar;
}
