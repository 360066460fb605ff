import type { CalendarDays } from '../../../core/calendar/calendar';
import { collectDayMarks } from '../../../core/calendar/day-marks';
import type { StatutoryDays } from '../../../core/calendar/statutory-days';
import { formatDay } from '../../../core/date/civil-date';
import { dayOfIso } from '../../support/clock-setting';

const hours = [{ start: 540, end: 1080 }];
const morning = [{ start: 540, end: 720 }];
const year = (off: Record<string, string>, work: Record<string, string> = {}): StatutoryDays => [
  { year: 2026, notices: [], off, work },
];
const on = (iso: string, name = '盘点') => ({ day: dayOfIso(iso), name });

/** What marks which day, in order. */
function marks(rest: Partial<CalendarDays>, statutory: StatutoryDays = []): readonly string[] {
  const days = { kind: 'weekdays', closures: [], extraWorkdays: [], hours } as const;
  return [...collectDayMarks({ ...days, ...rest }, statutory)]
    .sort(([one], [other]) => one - other)
    .map(([day, mark]) => {
      const span = mark.hours?.map(({ start, end }) => `${start}-${end}`).join() ?? 'none';
      return `${formatDay(day)} ${mark.kind} ${mark.name.zh}/${mark.name.en} ${span}`;
    });
}

describe('collectDayMarks', () => {
  it('should name holidays and the days worked in exchange', () => {
    const days = year({ '2026-10-01': '国庆节' }, { '2026-10-10': '国庆节' });
    expect(marks({}, days)).toEqual([
      '2026-10-01 holiday 国庆节/National Day none',
      '2026-10-10 make-up 国庆节/National Day none',
    ]);
  });

  it('should leave a weekday to itself that a notice confirms as worked', () => {
    const days = year({ '2026-10-08': '国庆节' }, { '2026-10-08': '国庆节', '2026-10-09': '节' });
    expect(marks({}, days)).toEqual([]);
    const friday = year({ '2026-10-09': '国庆节' }, { '2026-10-09': '国庆节' });
    expect(marks({}, friday)).toEqual([]);
  });

  it('should mark a closure only where the day would be worked', () => {
    const closures = [on('2026-10-01'), on('2026-10-10'), on('2026-10-11'), on('2026-10-12')];
    const days = year({ '2026-10-01': '国庆节' }, { '2026-10-10': '国庆节' });
    expect(marks({ closures }, days)).toEqual([
      '2026-10-01 holiday 国庆节/National Day none',
      '2026-10-10 closure 盘点/盘点 none',
      '2026-10-12 closure 盘点/盘点 none',
    ]);
  });

  it('should mark an extra working day only where it changes the day or its hours', () => {
    const extraWorkdays = [
      on('2026-10-01', '值班'),
      on('2026-10-10', '值班'),
      on('2026-10-12', '值班'),
      on('2026-10-13', '值班'),
      on('2026-10-17', '值班'),
    ];
    const days = year({ '2026-10-01': '国庆节' }, { '2026-10-10': '国庆节' });
    const weekdayHours = [{ weekday: 2, hours: morning }];
    expect(marks({ extraWorkdays, weekdayHours }, days)).toEqual([
      '2026-10-01 extra 值班/值班 none',
      '2026-10-10 make-up 国庆节/National Day none',
      '2026-10-13 extra 值班/值班 none',
      '2026-10-17 extra 值班/值班 none',
    ]);
  });

  it('should mark days in hours of their own, as extra where they were off', () => {
    const ownHours = [
      { ...on('2026-10-01', '值班'), hours: morning },
      { ...on('2026-10-10', '短日'), hours: morning },
      { ...on('2026-10-12', '半天'), hours: morning },
      { ...on('2026-10-17', '加班'), hours: morning },
    ];
    const days = year({ '2026-10-01': '国庆节' }, { '2026-10-10': '国庆节' });
    expect(marks({ ownHours }, days)).toEqual([
      '2026-10-01 extra 值班/值班 540-720',
      '2026-10-10 own-hours 短日/短日 540-720',
      '2026-10-12 own-hours 半天/半天 540-720',
      '2026-10-17 extra 加班/加班 540-720',
    ]);
  });

  it('should refuse published data that name no real day', () => {
    expect(() => marks({}, year({ '2027-02-29': '春节' }))).toThrow(
      new RangeError('Statutory data names no real day: “2027-02-29”.'),
    );
  });
});
