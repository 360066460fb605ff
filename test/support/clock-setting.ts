import { statutoryDays } from '../../calendars/statutory-days';
import type { Calendar, CalendarSource } from '../../core/calendar/calendar';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import type { ClockSetting } from '../../core/clock/clock-setting';
import { parseIsoDay } from '../../core/date/civil-date';
import type { EpochDay, Instant, Zone } from '../../core/date/time';
import { parseIsoWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import type { EventTime } from '../../core/record/record';

/** A calendar of the project's data, with what a test sets itself. */
export function calendarOf(source: Partial<CalendarSource> = {}): Calendar {
  const plain: CalendarSource = {
    kind: 'cn-statutory',
    closures: [],
    extraWorkdays: [],
    hours: defaultHours,
  };
  return compileCalendar({ ...plain, ...source }, statutoryDays);
}

/** The statutory calendar in the zone most ledgers run in. */
export const shanghai: ClockSetting = { calendar: calendarOf(), zone: zoneOf('Asia/Shanghai') };

/** The day of `YYYY-MM-DD`; throws when a test names none. */
export function dayOfIso(iso: string): EpochDay {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new RangeError(`No real day: ${iso}`);
  return day;
}

/** The instant of a wall time `YYYY-MM-DDTHH:mm[:ss]` of a zone. */
export function instantOf(wall: string, zone: Zone = shanghai.zone): Instant {
  const time = parseIsoWall(wall);
  if (time === undefined) throw new RangeError(`No real wall time: ${wall}`);
  return zone.toInstant(time);
}

/** An event at a wall time, or on a date only. */
export function at(text: string, zone: Zone = shanghai.zone): EventTime {
  const dateOnly = text.length === 10;
  return { instant: instantOf(dateOnly ? `${text}T00:00` : text, zone), dateOnly };
}
