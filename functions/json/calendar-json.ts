import type {
  Calendar,
  CalendarDays,
  CalendarSource,
  OwnDay,
  Span,
} from '../../core/calendar/calendar';
import { clockText } from '../../core/calendar/hours-text';
import { missingArrangement } from '../../core/calendar/missing-arrangement';
import { formatDay } from '../../core/date/civil-date';
import type { Instant, Zone } from '../../core/date/time';
import type { CalendarChange } from '../ledger/calendar-change';
import { instantJson } from '../../core/record/time-json';

/** A ledger's calendar as the API gives it. */
export function calendarJson(source: CalendarSource) {
  const named = (source.named ?? []).map((days) => ({ name: days.name, ...daysJson(days) }));
  return { ...daysJson(source), named };
}

/** A ledger's calendar with its version, what is missing in it, and its changes. */
export function ledgerCalendarJson(
  calendar: Calendar,
  changes: readonly CalendarChange[],
  zone: Zone,
  now: Instant,
) {
  const notice = missingArrangement(calendar, zone.toDay(now));
  return {
    calendar: calendarJson(calendar.source),
    version: calendar.version,
    ...(notice && { notice }),
    changes: changes.map((change) => ({ ...change, at: instantJson(change.at, zone) })),
  };
}

function daysJson(source: CalendarDays) {
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
