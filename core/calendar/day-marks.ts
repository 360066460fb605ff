import { parseIsoDay, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Text } from '../text';
import type { CalendarDays, DayMark } from './calendar';
import { holidayName } from './holiday-name';
import type { StatutoryDays } from './statutory-days';
import { weekOf, type Week } from './week';

/** Whether a marked day is worked. */
export function isWorked({ kind }: DayMark): boolean {
  return kind === 'make-up' || kind === 'extra' || kind === 'own-hours';
}

/**
 * What marks each day that needs a word of explanation: statutory holidays and make-up days first,
 * then the ledger's own days where they change whether, or in which hours, the day is worked.
 */
export function collectDayMarks(
  source: CalendarDays,
  statutory: StatutoryDays,
): ReadonlyMap<EpochDay, DayMark> {
  const marks = statutoryMarks(statutory);
  markOwnDays(marks, source, weekOf(source));
  return marks;
}

function statutoryMarks(statutory: StatutoryDays): Map<EpochDay, DayMark> {
  const marks = new Map<EpochDay, DayMark>();
  for (const { off, work } of statutory) {
    for (const [day, name] of namedDays(off)) {
      marks.set(day, { kind: 'holiday', name: holidayName(name) });
    }
    for (const [day, name] of namedDays(work)) {
      // A weekday that a notice only confirms as worked needs no word.
      if (weekdayOf(day) <= 5) marks.delete(day);
      else marks.set(day, { kind: 'make-up', name: holidayName(name) });
    }
  }
  return marks;
}

function markOwnDays(marks: Map<EpochDay, DayMark>, source: CalendarDays, week: Week): void {
  const isWorkday = (day: EpochDay): boolean => {
    const mark = marks.get(day);
    return mark === undefined ? week.hoursOn(day) !== undefined : isWorked(mark);
  };
  const isOrdinary = (day: EpochDay): boolean =>
    isWorkday(day) && (marks.has(day) || week.hoursOn(day) === source.hours);
  for (const { day, name } of source.closures) {
    if (isWorkday(day)) marks.set(day, { kind: 'closure', name: ownName(name) });
  }
  for (const { day, name } of source.extraWorkdays) {
    if (!isOrdinary(day)) marks.set(day, { kind: 'extra', name: ownName(name) });
  }
  for (const { day, name, hours } of source.ownHours ?? []) {
    const kind = isWorkday(day) ? 'own-hours' : 'extra';
    marks.set(day, { kind, name: ownName(name), hours });
  }
}

const ownName = (name: string): Text => ({ zh: name, en: name });

function namedDays(
  days: Readonly<Record<string, string>>,
): readonly (readonly [EpochDay, string])[] {
  return Object.entries(days).map(([iso, name]) => {
    const day = parseIsoDay(iso);
    if (day === undefined) throw new RangeError(`Statutory data names no real day: “${iso}”.`);
    return [day, name];
  });
}
