import { partsOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Text } from '../text';
import type { Calendar, CalendarDays, DayMark, OwnDay, Span } from './calendar';
import type { HolidayEntry } from './holiday-entry';
import { hoursText } from './hours-text';

/** What a list of holidays would do to one day of a calendar. */
export interface HolidayChange {
  readonly day: EpochDay;
  readonly name: string;
  /** `removed`: a day of the ledger's own, in the years of the list, that the list does not name. */
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly before: Text;
  readonly after: Text;
  /** What the published arrangement says instead, where the list contradicts it. */
  readonly conflict?: Text;
  /** Absent when the day is removed. */
  readonly entry?: HolidayEntry;
}

/**
 * Compares a list of holidays with a ledger's calendar, by day.
 *
 * @param bare the same calendar without days of the ledger's own.
 */
export function compareHolidays(
  entries: readonly HolidayEntry[],
  calendar: Calendar,
  bare: Calendar,
): readonly HolidayChange[] {
  const own = new Map(ownDays(calendar.source).map((each) => [each.day, each]));
  const changes = entries.map((entry) => changeOf(entry, own.has(entry.day), calendar, bare));
  const named = new Set(entries.map(({ day }) => day));
  const removed = [...own.values()]
    .filter(({ day }) => isCovered(day, entries) && !named.has(day))
    .map((each) => removalOf(each, calendar, bare));
  return [...changes, ...removed].sort((one, other) => one.day - other.day);
}

/** Every date a calendar sets itself. */
export function ownDays({
  closures,
  extraWorkdays,
  ownHours = [],
}: CalendarDays): readonly OwnDay[] {
  return [...closures, ...extraWorkdays, ...ownHours];
}

function changeOf(
  entry: HolidayEntry,
  isOwn: boolean,
  calendar: Calendar,
  bare: Calendar,
): HolidayChange {
  const { day, name } = entry;
  const before = calendar.hoursOf(day);
  const after = hoursOfEntry(entry, calendar);
  const isSame = hoursText(before) === hoursText(after);
  const conflict = conflictOf(bare.markOf(day), after);
  return {
    day,
    name,
    change: isSame ? 'same' : isOwn ? 'changed' : 'added',
    before: dayWords(before, calendar),
    after: dayWords(after, calendar),
    ...(conflict && { conflict }),
    entry,
  };
}

function removalOf({ day, name }: OwnDay, calendar: Calendar, bare: Calendar): HolidayChange {
  const before = dayWords(calendar.hoursOf(day), calendar);
  return { day, name, change: 'removed', before, after: dayWords(bare.hoursOf(day), calendar) };
}

function hoursOfEntry(entry: HolidayEntry, { source }: Calendar): readonly Span[] {
  if (entry.kind === 'off') return [];
  return entry.kind === 'work' ? source.hours : entry.hours;
}

/** A list is taken to be complete for the calendar years it names days of. */
function isCovered(day: EpochDay, entries: readonly HolidayEntry[]): boolean {
  const years = entries.map((entry) => partsOf(entry.day).year);
  const { year } = partsOf(day);
  return year >= Math.min(...years) && year <= Math.max(...years);
}

function conflictOf(mark: DayMark | undefined, after: readonly Span[]): Text | undefined {
  if (mark?.kind === 'holiday' && after.length > 0) {
    return { zh: `法定节假日：${mark.name.zh}`, en: `public holiday: ${mark.name.en}` };
  }
  if (mark?.kind === 'make-up' && after.length === 0) {
    return { zh: `调休上班：${mark.name.zh}`, en: `worked to make up for ${mark.name.en}` };
  }
  return undefined;
}

function dayWords(hours: readonly Span[], { source }: Calendar): Text {
  const text = hoursText(hours);
  if (text === '') return { zh: '休息', en: 'off' };
  return text === hoursText(source.hours) ? { zh: '上班', en: 'worked' } : { zh: text, en: text };
}
