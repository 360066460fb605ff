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
    markAll(marks, off, 'holiday');
    markAll(marks, work, 'make-up');
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

function markAll(
  marks: Map<EpochDay, DayMark>,
  days: Readonly<Record<string, string>>,
  kind: DayMark['kind'],
): void {
  for (const [iso, name] of Object.entries(days)) {
    const day = parseIsoDay(iso);
    if (day === undefined) throw new RangeError(`Statutory data names no real day: “${iso}”.`);
    marks.set(day, { kind, name: holidayName(name) });
  }
}
