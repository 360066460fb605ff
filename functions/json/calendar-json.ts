import type { CalendarSource, OwnDay, Span } from '../../core/calendar/calendar';
import { clockText } from '../../core/calendar/hours-text';
import { formatDay } from '../../core/date/civil-date';

/** A ledger's calendar as the API gives it. */
export function calendarJson(source: CalendarSource) {
  const { kind, closures, extraWorkdays, ownHours = [], hours, weekdayHours = [] } = source;
  return {
    kind,
    closures: closures.map(ownDay),
    extraWorkdays: extraWorkdays.map(ownDay),
    ownHours: ownHours.map((own) => ({ ...ownDay(own), hours: own.hours.map(span) })),
    hours: hours.map(span),
    weekdayHours: weekdayHours.map(({ weekday, hours: own }) => ({
      weekday,
      hours: own.map(span),
    })),
  };
}

function ownDay({ day, name }: OwnDay) {
  return { day: formatDay(day), name };
}

function span({ start, end }: Span) {
  return { start: clockText(start), end: clockText(end) };
}
