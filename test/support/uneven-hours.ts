import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { parseIsoDay } from '../../core/date/civil-date';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';

/** A ledger whose Fridays are short, with half a day on a Monday and on a Sunday. */
export function withUnevenHours(ledger: LedgerSettings): LedgerSettings {
  const half = (iso: string) => ({
    day: parseIsoDay(iso) ?? 0,
    name: '半天',
    hours: [{ start: 540, end: 720 }],
  });
  const source = {
    ...ledger.calendar.source,
    ownHours: [half('2026-11-23'), half('2026-11-29')],
    weekdayHours: [{ weekday: 5, hours: [{ start: 540, end: 960 }] }],
  };
  return { ...ledger, calendar: compileCalendar(source, statutoryDays) };
}
