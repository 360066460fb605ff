import { formatDay } from '../../../core/date/civil-date';
import { serialOfDay } from '../../../core/workbook/excel-serial';
import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { calendarOf, dayOfIso } from '../../support/clock-setting';
import { officeNow } from '../../support/office-ledger';
import { cellsOf, ledger, named, sheetOf } from '../../support/planned-ledger';

describe('the calendar sheet', () => {
  const calendar = sheetOf('calendar');
  const cells = cellsOf(calendar);

  it('should name every rest day of the span, weekends included', () => {
    const [, first = '', last = ''] = /^='日历'!(\w+):(\w+)$/.exec(named('NonWorkingDays')) ?? [];
    expect(cells.get(first)).toBe(39_083);
    const days = calendar.blocks.find(({ row, column }) => row === 5 && column === 0)?.cells ?? [];
    const listed = new Set(
      days.slice(1).flatMap(([serial]) => (typeof serial === 'number' ? [serial] : [])),
    );
    expect(cells.get(last)).toBe(days.at(-1)?.[0]);
    for (let day = dayOfIso('2007-01-01'); day <= dayOfIso('2029-12-31'); day += 1) {
      expect([formatDay(day), listed.has(serialOfDay(day))]).toEqual([
        formatDay(day),
        !ledger.calendar.isWorkday(day),
      ]);
    }
  });

  it('should name its ends and the end of what is published', () => {
    const valueOf = (name: string) => cells.get(named(name).replace("='日历'!", ''));
    expect(valueOf('CalendarFirst')).toBe(39_083);
    expect(valueOf('CalendarLast')).toBe(47_483);
    expect(valueOf('CalendarCertainTo')).toBe(46_387);
  });

  it('should list make-up days, own days and the notices', () => {
    const own = {
      ...ledger,
      calendar: calendarOf({
        closures: [{ day: dayOfIso('2026-12-30'), name: '年终盘点' }],
        extraWorkdays: [{ day: dayOfIso('2026-12-26'), name: '加班' }],
      }),
    };
    const rows = sheetOf('calendar', ledgerWorkbook(own, [], officeNow)).blocks.flatMap(
      ({ cells: lines }) => lines,
    );
    expect(rows).toContainEqual([46_305, '周六', '国庆节']);
    expect(rows).toContainEqual([46_386, '停办', '年终盘点']);
    expect(rows).toContainEqual([46_382, '加班', '加班']);
    expect(
      rows.some(
        ([year, address]) =>
          year === 2026 && typeof address === 'string' && address.startsWith('http'),
      ),
    ).toBe(true);
  });

  it('should keep a cell for the name when there are no rest days', () => {
    const daily = { ...ledger, calendar: calendarOf({ kind: 'every-day' }) };
    const names = ledgerWorkbook(daily, [], officeNow).names;
    expect(names.find(({ name }) => name === 'NonWorkingDays')?.formula).toBe("='日历'!$A$7");
  });
});
