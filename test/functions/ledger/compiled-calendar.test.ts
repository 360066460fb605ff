import { statutoryDays } from '../../../calendars/statutory-days';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { dayOf } from '../../../core/date/civil-date';
import { compiledCalendar } from '../../../functions/ledger/compiled-calendar';

const NEW_YEAR = dayOf(2026, 1, 1) ?? 0;

/** A calendar that is closed on some days from 2 January 2026 on. */
const closedFor = (days: number): CalendarSource => ({
  kind: 'cn-statutory',
  closures: Array.from({ length: days }, (_, index) => ({ day: NEW_YEAR + 1 + index, name: '' })),
  extraWorkdays: [],
  hours: defaultHours,
});

describe('compiledCalendar', () => {
  it('should count by the calendar that is asked for, also after many others', () => {
    for (const days of [5, 12, 40, ...Array.from({ length: 20 }, (_, more) => more), 5, 12]) {
      const source = closedFor(days);
      const expected = compileCalendar(source, statutoryDays);
      const calendar = compiledCalendar(source);
      expect(calendar.version).toBe(expected.version);
      expect(calendar.addWorkingDays(NEW_YEAR, 3)).toBe(expected.addWorkingDays(NEW_YEAR, 3));
    }
  });

  it('should compile a calendar once that is asked for again', () => {
    const calendar = compiledCalendar(closedFor(3));
    expect(compiledCalendar(closedFor(3))).toBe(calendar);
    for (let days = 100; days < 120; days += 1) compiledCalendar(closedFor(days));
    expect(compiledCalendar(closedFor(3))).not.toBe(calendar);
  });

  it('should not keep a calendar that is very long', () => {
    expect(compiledCalendar(closedFor(2_000))).not.toBe(compiledCalendar(closedFor(2_000)));
  });
});
