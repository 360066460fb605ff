import { dayOf, formatDay } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Calendar, CalendarSource, DayMark, Span } from './calendar';
import { createDayIndex } from './day-index';
import { collectDayMarks, isWorked } from './day-marks';
import { defaultHours } from './default-hours';
import { compileFurther } from './compile-further';
import { createSecondIndex } from './second-index';
import type { StatutoryDays } from './statutory-days';
import { weekOf } from './week';

/**
 * Compiles a calendar, so that every question about it costs one or two array reads. `statutory`
 * is read by `cn-statutory` only. No date is refused: outside the published years the weekdays
 * hold, and `isCertain` is false there.
 *
 * @example with 2026 published, 5 working days after 2026-09-30 is 2026-10-13: 1–7 October are off
 *          and Saturday 10 October is worked
 */
export function compileCalendar(source: CalendarSource, statutory: StatutoryDays): Calendar {
  const published = source.kind === 'cn-statutory' ? statutory : [];
  const marks = collectDayMarks(source, published);
  const week = weekOf(source);
  const index = createDayIndex(week, marks);
  const { rankOf, dayAt, isWorkday } = index;
  const markedHours = new Map([...marks].map(([day, mark]) => [day, hoursOfMark(mark, source)]));
  const certain = certainSpan(source, published);
  return {
    source,
    version: nameVersion(source, published),
    certainFrom: certain.from,
    certainTo: certain.to,
    isWorkday,
    hoursOf: (day) => markedHours.get(day) ?? week.hoursOn(day) ?? NO_HOURS,
    ...createSecondIndex(source, index, week, markedHours),
    isCertain: (from, to) => from >= certain.from && to <= certain.to,
    addWorkingDays(day, n) {
      if (!Number.isInteger(n)) throw new RangeError(`Working days are counted whole, not ${n}.`);
      if (n === 0) return day;
      return n > 0 ? dayAt(rankOf(day) + n) : dayAt(rankOf(day - 1) + n + 1);
    },
    countWorkingDays: (from, to) => rankOf(to) - rankOf(from),
    rollForward: (day) => dayAt(rankOf(day - 1) + 1),
    rollBackward: (day) => dayAt(rankOf(day)),
    markOf: (day) => marks.get(day),
    ...compileFurther(source, (further) => compileCalendar(further, statutory)),
  };
}

const NO_HOURS: readonly Span[] = [];

/** A marked day that is worked has the ordinary hours unless it has its own. */
function hoursOfMark(mark: DayMark, { hours }: CalendarSource): readonly Span[] {
  return isWorked(mark) ? (mark.hours ?? hours) : NO_HOURS;
}

interface DaySpan {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

const ALWAYS: DaySpan = { from: -Infinity, to: Infinity };
const NEVER: DaySpan = { from: Infinity, to: -Infinity };

/** The years without a gap that end with the last published one. */
function certainSpan(source: CalendarSource, published: StatutoryDays): DaySpan {
  if (source.kind !== 'cn-statutory') return ALWAYS;
  const years = new Set(published.map(({ year }) => year));
  const last = Math.max(...years);
  let first = last;
  while (years.has(first - 1)) first -= 1;
  const from = dayOf(first, 1, 1);
  const to = dayOf(last, 12, 31);
  return from === undefined || to === undefined ? NEVER : { from, to };
}

/** Kind, last published year and a digest of what the ledger added or set itself. */
function nameVersion(source: CalendarSource, published: StatutoryDays): string {
  const year = published.length > 0 ? `@${Math.max(...published.map(({ year }) => year))}` : '';
  const own = describeOwn(source);
  return `${source.kind}${year}${own === '' ? '' : `+${digest(own)}`}`;
}

function describeOwn(source: CalendarSource): string {
  const { closures, extraWorkdays, ownHours = [], hours, weekdayHours = [], named = [] } = source;
  return [
    ...closures.map(({ day, name }) => `-${formatDay(day)}${name}`).sort(),
    ...extraWorkdays.map(({ day, name }) => `+${formatDay(day)}${name}`).sort(),
    ...ownHours
      .map(({ day, name, hours: own }) => `=${formatDay(day)}${name}${writeHours(own)}`)
      .sort(),
    ...named.map((further) => `@${further.name}=${further.kind}|${describeOwn(further)}`).sort(),
    ...weekdayHours.map(({ weekday, hours: own }) => `${weekday}=${writeHours(own)}`).sort(),
    ...(writeHours(hours) === writeHours(defaultHours) ? [] : [writeHours(hours)]),
  ].join('|');
}

function writeHours(hours: CalendarSource['hours']): string {
  return hours.map(({ start, end }) => `${start}-${end}`).join(',');
}

/** FNV-1a over UTF-16 units as eight hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
