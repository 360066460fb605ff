import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { assessRecord } from '../../../core/clock/assess-record';
import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { registerLayout } from '../../../core/workbook/register-layout';
import { registerRow } from '../../../core/workbook/register-row';
import { at, calendarOf, dayOfIso, instantOf } from '../../support/clock-setting';
import { officeNow } from '../../support/office-ledger';
import { cellsOf, ledger, record, rulebook, sheetOf } from '../../support/planned-ledger';

const morning = [{ start: 540, end: 720 }];
const halfDay = { day: dayOfIso('2026-12-31'), name: '半天', hours: morning };
const withCalendar = (source: Partial<CalendarSource>) => ({
  ...ledger,
  calendar: calendarOf(source),
});

describe('formulas where hours differ from day to day', () => {
  const nativeOf = (source: Partial<CalendarSource>, own = ledger) =>
    registerLayout({ ...own, calendar: calendarOf(source) }, officeNow).nativeClocks;
  const usual = nativeOf({});

  it.each([
    ['a date', { ownHours: [halfDay] }],
    ['a weekday', { weekdayHours: [{ weekday: 6, hours: morning }] }],
  ])('should give way to values for clocks that look at hours of %s', (_, source) => {
    const native = nativeOf(source);
    for (const { key, within, warning, extension, cutoff } of rulebook.clocks) {
      if (!usual.has(key)) continue;
      const units = [within.unit, warning?.unit, extension?.unit];
      const looks = units.includes('working-hour') || cutoff === 'close-of-business';
      expect([key, native.has(key)]).toEqual([key, !looks]);
    }
    expect(native.size).toBeLessThan(usual.size);
  });

  it('should give way to values for clocks that name a calendar', () => {
    const [first, ...clocks] = rulebook.clocks;
    if (first === undefined) throw new Error('A rulebook without clocks.');
    const named = { ...rulebook, clocks: [{ ...first, calendar: 'weekdays' }, ...clocks] };
    const native = nativeOf({}, { ...ledger, rulebook: named });
    expect(usual.has(first.key)).toBe(true);
    expect(native.has(first.key)).toBe(false);
    expect(native.size).toBe(usual.size - 1);
  });
});

describe('the row of a record that ended under an earlier calendar', () => {
  const until = instantOf('2026-11-21T00:00');
  const { source } = ledger.calendar;
  const replaced = replaceCalendar(source, { ...source, hours: morning }, until);
  const changed = { ...ledger, calendar: calendarOf(replaced) };
  const ended = { ...record, events: { ...record.events, closed: at('2026-11-20T17:00') } };
  const layout = registerLayout(changed, officeNow);
  const cellOf = (row: typeof record, key: string) =>
    registerRow(row, layout, officeNow, { row: 1, version: 1 })[
      layout.columns.findIndex((column) => column.key === key)
    ];

  it('should hold its dues and lights as values, those it had', () => {
    const before = registerLayout(ledger, officeNow);
    const old = registerRow(ended, before, officeNow, { row: 1, version: 1 });
    for (const kind of ['due', 'light']) {
      const key = `${kind}:working-hours`;
      const was = old[before.columns.findIndex((column) => column.key === key)];
      expect(was).toMatchObject({ formula: expect.any(String) as string });
      expect(cellOf(ended, key)).toBe((was as { value: unknown }).value);
    }
  });

  it('should leave the formulas of open records alone', () => {
    expect(cellOf(record, 'due:working-hours')).toMatchObject({
      formula: expect.any(String) as string,
    });
  });

  it('should be what the core answers', () => {
    const lights = (from: typeof ledger) =>
      assessRecord(ended, from.rulebook, from, officeNow).clocks.map(({ light }) => light);
    expect(lights(changed)).toEqual(lights(ledger));
  });
});

describe('the sheets of a calendar with hours of its own', () => {
  const plan = ledgerWorkbook(
    withCalendar({ ownHours: [halfDay], weekdayHours: [{ weekday: 6, hours: morning }] }),
    [record],
    officeNow,
  );

  it('should list the dates with their hours', () => {
    const cells = [...cellsOf(sheetOf('calendar', plan)).values()];
    expect(cells).toContain('半天');
    expect(cells).toContain('09:00–12:00');
  });

  it('should say the hours of weekdays among the settings', () => {
    const cells = [...cellsOf(sheetOf('settings', plan)).values()];
    expect(cells).toContain('09:00–12:00, 13:00–18:00；周六 09:00–12:00');
  });
});
