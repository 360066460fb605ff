import { adoptHolidays } from '../../../core/calendar/adopt-holidays';
import { compareHolidays, ownDays } from '../../../core/calendar/compare-holidays';
import type { HolidayEntry } from '../../../core/calendar/holiday-entry';
import { formatDay } from '../../../core/date/civil-date';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const morning = [{ start: 540, end: 720 }];
const calendar = calendarOf({
  closures: [
    { day: dayOfIso('2026-11-25'), name: '停电' },
    { day: dayOfIso('2026-12-30'), name: '盘点' },
    { day: dayOfIso('2025-12-30'), name: '上年盘点' },
  ],
  extraWorkdays: [{ day: dayOfIso('2026-11-28'), name: '加班' }],
});
const off = (line: number, iso: string, name: string): HolidayEntry => ({
  line,
  day: dayOfIso(iso),
  name,
  kind: 'off',
});
const entries: readonly HolidayEntry[] = [
  off(1, '2026-10-01', '国庆节'),
  off(2, '2026-10-10', '国庆节'),
  { line: 3, day: dayOfIso('2026-10-03'), name: '值班', kind: 'work' },
  { line: 4, day: dayOfIso('2026-11-25'), name: '半天', kind: 'hours', hours: morning },
  off(5, '2026-11-26', '停水'),
  { line: 6, day: dayOfIso('2026-11-28'), name: '加班', kind: 'work' },
];
const changes = () => compareHolidays(entries, calendar, calendarOf());

describe('compareHolidays', () => {
  it('should tell what is added, changed, removed or the same, and what it was before', () => {
    expect(
      changes().map(({ day, change, before, after }) => [
        formatDay(day),
        change,
        before.zh,
        after.zh,
      ]),
    ).toEqual([
      ['2026-10-01', 'same', '休息', '休息'],
      ['2026-10-03', 'added', '休息', '上班'],
      ['2026-10-10', 'added', '上班', '休息'],
      ['2026-11-25', 'changed', '休息', '09:00–12:00'],
      ['2026-11-26', 'added', '上班', '休息'],
      ['2026-11-28', 'same', '上班', '上班'],
      ['2026-12-30', 'removed', '休息', '上班'],
    ]);
  });

  it('should say where the list contradicts the published arrangement', () => {
    const conflicts = changes().flatMap(({ day, conflict }) =>
      conflict === undefined ? [] : [[formatDay(day), conflict]],
    );
    expect(conflicts).toEqual([
      ['2026-10-03', { zh: '法定节假日：国庆节', en: 'public holiday: National Day' }],
      ['2026-10-10', { zh: '调休上班：国庆节', en: 'worked to make up for National Day' }],
    ]);
  });

  it('should find no conflict where the list says what the arrangement says', () => {
    const list: readonly HolidayEntry[] = [
      off(1, '2026-10-02', '国庆节'),
      { line: 2, day: dayOfIso('2026-10-10'), name: '国庆节', kind: 'work' },
      off(3, '2026-11-24', '停电'),
    ];
    const found = compareHolidays(list, calendarOf(), calendarOf());
    expect(found.map(({ change, conflict }) => [change, conflict])).toEqual([
      ['same', undefined],
      ['same', undefined],
      ['added', undefined],
    ]);
  });

  it('should say what the day was and becomes, in both languages', () => {
    expect(changes().find(({ change }) => change === 'changed')).toEqual({
      day: dayOfIso('2026-11-25'),
      name: '半天',
      change: 'changed',
      before: { zh: '休息', en: 'off' },
      after: { zh: '09:00–12:00', en: '09:00–12:00' },
      entry: entries[3],
    });
    expect(changes().find(({ change }) => change === 'removed')).toEqual({
      day: dayOfIso('2026-12-30'),
      name: '盘点',
      change: 'removed',
      before: { zh: '休息', en: 'off' },
      after: { zh: '上班', en: 'worked' },
    });
  });

  it('should cover the whole of the first and of the last year of the list', () => {
    const ends = ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'];
    const closures = ends.map((iso) => ({ day: dayOfIso(iso), name: '盘点' }));
    const list = [off(1, '2026-03-02', '停电'), off(2, '2025-03-03', '停电')];
    const removed = compareHolidays(list, calendarOf({ closures }), calendarOf())
      .filter(({ change }) => change === 'removed')
      .map(({ day }) => formatDay(day));
    expect(removed).toEqual(['2025-01-01', '2026-12-31']);
  });

  it('should compare days of hours of their own too', () => {
    const day = dayOfIso('2026-09-30');
    const own = calendarOf({ ownHours: [{ day, name: '半天', hours: morning }] });
    const [same] = compareHolidays(
      [{ line: 1, day, name: '半天', kind: 'hours', hours: morning }],
      own,
      calendarOf(),
    );
    expect(same?.change).toBe('same');
    const [gone] = compareHolidays([off(1, '2026-09-29', '停电')], own, calendarOf()).slice(1);
    expect(gone).toMatchObject({ day, change: 'removed', after: { zh: '上班' } });
  });

  it('should remove nothing for a list without days', () => {
    expect(compareHolidays([], calendar, calendarOf())).toEqual([]);
  });
});

describe('ownDays', () => {
  it('should be the dates of all three lists', () => {
    const day = { day: dayOfIso('2026-11-25'), name: '停电' };
    const lists = { closures: [day], extraWorkdays: [] };
    expect(ownDays({ ...calendarOf().source, ...lists })).toEqual([day]);
    const half = { ...day, hours: morning };
    expect(
      ownDays({ ...calendarOf().source, closures: [], extraWorkdays: [day], ownHours: [half] }),
    ).toEqual([day, half]);
  });
});

describe('adoptHolidays', () => {
  const worked = (removes: boolean) => {
    const adopted = calendarOf(adoptHolidays(calendar.source, changes(), removes));
    return (iso: string) => adopted.hoursOf(dayOfIso(iso)).length;
  };

  it('should make the calendar say what the list says', () => {
    const hours = worked(false);
    expect(hours('2026-10-03')).toBe(2);
    expect(hours('2026-10-10')).toBe(0);
    expect(hours('2026-11-25')).toBe(1);
    expect(hours('2026-11-26')).toBe(0);
    expect(hours('2026-12-30')).toBe(0);
  });

  it('should remove days the list does not name only when told to, and of its years only', () => {
    expect(worked(true)('2026-12-30')).toBe(2);
    expect(worked(true)('2025-12-30')).toBe(0);
  });

  it('should change nothing the second time', () => {
    const once = calendarOf(adoptHolidays(calendar.source, changes(), true));
    const again = compareHolidays(entries, once, calendarOf());
    expect(again.map(({ change }) => change)).toEqual(Array(6).fill('same'));
  });

  it('should leave days that are the same as they are', () => {
    const { source } = calendarOf();
    const list = [off(1, '2026-10-01', '国庆节')];
    const same = compareHolidays(list, calendarOf(), calendarOf());
    expect(adoptHolidays(source, same, true)).toEqual({ ...source, ownHours: [] });
  });

  it('should keep the days in order, each in the list of its kind', () => {
    const early = { day: dayOfIso('2026-02-02'), name: '年会' };
    const { source } = calendarOf({ closures: [{ day: dayOfIso('2026-12-30'), name: '盘点' }] });
    const half = { day: dayOfIso('2026-09-30'), name: '半天', hours: morning };
    const list: readonly HolidayEntry[] = [
      off(1, '2026-02-02', '年会'),
      { line: 2, day: dayOfIso('2026-02-07'), name: '加班', kind: 'work' },
      { line: 3, ...half, kind: 'hours' },
    ];
    const adopted = adoptHolidays(
      source,
      compareHolidays(list, calendarOf(source), calendarOf()),
      false,
    );
    expect(adopted).toEqual({
      ...source,
      closures: [early, ...source.closures],
      extraWorkdays: [{ day: dayOfIso('2026-02-07'), name: '加班' }],
      ownHours: [half],
    });
  });
});
