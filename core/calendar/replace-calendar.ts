import type { Instant } from '../date/time';
import type { CalendarSource } from './calendar';

/**
 * A calendar that takes another's place at an instant, and remembers the one before: records that
 * ended until then keep their results.
 */
export function replaceCalendar(
  before: CalendarSource,
  next: CalendarSource,
  at: Instant,
): CalendarSource {
  const { earlier = [], ...calendar } = before;
  return { ...next, earlier: [...earlier, { until: at, calendar }] };
}
