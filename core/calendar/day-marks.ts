import { parseIsoDay, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { CalendarSource, DayMark } from './calendar';
import { holidayName } from './holiday-name';
import type { StatutoryDays } from './statutory-days';

/** Whether a marked day is worked. */
export function isWorked(mark: DayMark): boolean {
  return mark.kind === 'make-up' || mark.kind === 'extra';
}

/**
 * What marks each day that needs a word of explanation: statutory holidays and make-up days first,
 * then the ledger's own days where they change whether the day is worked.
 */
export function collectDayMarks(
  source: CalendarSource,
  statutory: StatutoryDays,
): ReadonlyMap<EpochDay, DayMark> {
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
  const isWorkday = (day: EpochDay): boolean => {
    const mark = marks.get(day);
    return mark === undefined ? isOrdinaryWorkday(source, day) : isWorked(mark);
  };
  for (const { day, name } of source.closures) {
    if (isWorkday(day)) marks.set(day, { kind: 'closure', name: { zh: name, en: name } });
  }
  for (const { day, name } of source.extraWorkdays) {
    if (!isWorkday(day)) marks.set(day, { kind: 'extra', name: { zh: name, en: name } });
  }
  return marks;
}

function isOrdinaryWorkday(source: CalendarSource, day: EpochDay): boolean {
  return source.kind === 'every-day' || weekdayOf(day) <= 5;
}

function namedDays(
  days: Readonly<Record<string, string>>,
): readonly (readonly [EpochDay, string])[] {
  return Object.entries(days).map(([iso, name]) => {
    const day = parseIsoDay(iso);
    if (day === undefined) throw new RangeError(`Statutory data names no real day: “${iso}”.`);
    return [day, name];
  });
}
