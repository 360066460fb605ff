import type { CalendarSource } from '../../core/calendar/calendar';
import { formatDay } from '../../core/date/civil-date';
import { zoneOf } from '../../core/date/zone';
import type { Ledger } from '../ledger/ledger';
import { instantJson } from './time-json';

/** A ledger as the API gives it. */
export function ledgerJson(ledger: Ledger) {
  const { id, name, rulebook, rulebookVersion, parameters, timeZone, createdBy, sequence } = ledger;
  return {
    id,
    name,
    rulebook,
    rulebookVersion,
    parameters,
    timeZone,
    calendar: calendarJson(ledger.calendar),
    createdAt: instantJson(ledger.createdAt, zoneOf(timeZone)),
    createdBy,
    cursor: String(sequence),
  };
}

function calendarJson({ kind, closures, extraWorkdays, hours }: CalendarSource) {
  return {
    kind,
    closures: closures.map(ownDay),
    extraWorkdays: extraWorkdays.map(ownDay),
    hours: hours.map(({ start, end }) => ({ start: clockTime(start), end: clockTime(end) })),
  };
}

function ownDay({ day, name }: CalendarSource['closures'][number]) {
  return { day: formatDay(day), name };
}

function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
