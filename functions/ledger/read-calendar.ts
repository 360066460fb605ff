import type { CalendarDays, CalendarSource, Span } from '../../core/calendar/calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { parseIsoDay } from '../../core/date/civil-date';
import type { CalendarDaysInput, CalendarInput } from '../contract/setting-input';

/** A calendar as a request gives it, as the source a calendar is compiled from. */
export function readCalendar(
  input: (CalendarDaysInput & Partial<Pick<CalendarInput, 'named'>>) | undefined,
  kind: CalendarSource['kind'],
): CalendarSource {
  const days = readDays(input, kind);
  const named = (input?.named ?? []).map((further) => ({
    ...readDays(further, days.kind),
    name: further.name,
  }));
  return { ...days, ...(named.length > 0 && { named }) };
}

function readDays(
  input: CalendarDaysInput | undefined,
  kind: CalendarSource['kind'],
): CalendarDays {
  return {
    kind: input?.kind ?? kind,
    closures: (input?.closures ?? []).flatMap(readDay),
    extraWorkdays: (input?.extraWorkdays ?? []).flatMap(readDay),
    ownHours: (input?.ownHours ?? []).flatMap(({ hours, ...own }) =>
      readDay(own).map((day) => ({ ...day, hours: hours.map(readSpan) })),
    ),
    hours: input?.hours?.map(readSpan) ?? defaultHours,
    weekdayHours: (input?.weekdayHours ?? []).map(({ weekday, hours }) => ({
      weekday,
      hours: hours.map(readSpan),
    })),
  };
}

function readDay({ day, name }: CalendarInput['closures'][number]): CalendarSource['closures'] {
  const read = parseIsoDay(day);
  return read === undefined ? [] : [{ day: read, name }];
}

function readSpan({ start, end }: { readonly start: string; readonly end: string }): Span {
  return { start: minuteOf(start), end: minuteOf(end) };
}

function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
