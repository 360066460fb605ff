import type { CalendarDays, CalendarSource, OwnDay, Span } from '../../core/calendar/calendar';
import { clockText } from '../../core/calendar/hours-text';
import { formatDay } from '../../core/date/civil-date';

/** A calendar as the service takes and tells it. */
export const calendarBody = (source: CalendarSource): object => ({
  ...daysBody(source),
  named: (source.named ?? []).map((days) => ({ name: days.name, ...daysBody(days) })),
});

const daysBody = (source: CalendarDays): object => ({
  kind: source.kind,
  closures: source.closures.map(ownDayBody),
  extraWorkdays: source.extraWorkdays.map(ownDayBody),
  ownHours: (source.ownHours ?? []).map((own) => ({
    ...ownDayBody(own),
    hours: own.hours.map(spanBody),
  })),
  hours: source.hours.map(spanBody),
  weekdayHours: (source.weekdayHours ?? []).map(({ weekday, hours }) => ({
    weekday,
    hours: hours.map(spanBody),
  })),
});

const ownDayBody = ({ day, name }: OwnDay) => ({ day: formatDay(day), name: name || '—' });

const spanBody = ({ start, end }: Span) => ({ start: clockText(start), end: clockText(end) });
