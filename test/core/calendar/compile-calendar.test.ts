import fc from 'fast-check';
import { statutoryDays } from '../../../calendars/statutory-days';
import type { Calendar, CalendarSource } from '../../../core/calendar/calendar';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { formatDay } from '../../../core/date/civil-date';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const seed = { seed: 20_261_122 };
const plain: CalendarSource = {
  kind: 'cn-statutory',
  closures: [],
  extraWorkdays: [],
  hours: defaultHours,
};
const statutory = calendarOf();
const anyDay = fc.integer({ min: dayOfIso('1985-01-01'), max: dayOfIso('2105-12-31') });
const anyKind = fc.constantFrom<CalendarSource['kind']>('cn-statutory', 'weekdays', 'every-day');
const ownDay = fc.record({ day: anyDay, name: fc.constantFrom('周年庆', '盘点') });
const anyCalendar = fc
  .record({
    kind: anyKind,
    closures: fc.array(ownDay, { maxLength: 5 }),
    extraWorkdays: fc.array(ownDay, { maxLength: 5 }),
  })
  .map((source) => calendarOf(source));

const add = (calendar: Calendar, iso: string, n: number): string =>
  formatDay(calendar.addWorkingDays(dayOfIso(iso), n));

describe('addWorkingDays', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-10', 1, '2026-10-12'],
    // Mid-Autumn on 25–27 September, the Sunday before is worked.
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 1, '2026-09-28'],
    // Spring Festival on 15–23 February with two make-up days.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    // National Day and Mid-Autumn in one, 1–8 October 2020.
    ['2020-09-30', 1, '2020-10-09'],
    ['2020-09-30', 2, '2020-10-10'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-12', -1, '2026-10-10'],
    ['2026-10-11', -1, '2026-10-10'],
    ['2026-02-24', -2, '2026-02-13'],
  ])('should count from %s by %i to %s', (from, n, to) => {
    expect(add(statutory, from, n)).toBe(to);
  });

  it('should count Monday to Friday, or every day, for the other calendars', () => {
    expect(add(calendarOf({ kind: 'weekdays' }), '2026-09-30', 5)).toBe('2026-10-07');
    expect(add(calendarOf({ kind: 'every-day' }), '2026-09-30', 5)).toBe('2026-10-05');
  });

  it('should go on with weekdays where nothing was published, without a failure', () => {
    expect(add(statutory, '2026-12-31', 1)).toBe('2027-01-01');
    expect(add(statutory, '2026-12-31', 2)).toBe('2027-01-04');
    expect(add(statutory, '2100-12-31', 1)).toBe('2101-01-03');
    expect(add(statutory, '2100-12-31', 260)).toBe('2101-12-30');
    expect(add(statutory, '1990-01-01', -1)).toBe('1989-12-29');
    expect(add(statutory, '1850-06-03', -5)).toBe('1850-05-27');
    expect(add(calendarOf({ kind: 'every-day' }), '2200-01-01', -3)).toBe('2199-12-29');
  });

  it('should refuse part of a day', () => {
    expect(() => statutory.addWorkingDays(dayOfIso('2026-11-20'), 1.5)).toThrow(RangeError);
    expect(() => statutory.addWorkingDays(dayOfIso('2026-11-20'), Number.NaN)).toThrow(RangeError);
  });

  it('should never land on a rest day, and be undone by counting', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 3000 }), (calendar, day, n) => {
        const after = calendar.addWorkingDays(day, n);
        const before = calendar.addWorkingDays(day, -n);
        expect(calendar.isWorkday(after)).toBe(true);
        expect(calendar.isWorkday(before)).toBe(true);
        expect(calendar.countWorkingDays(day, after)).toBe(n);
        expect(calendar.countWorkingDays(before - 1, day - 1)).toBe(n);
        expect(calendar.countWorkingDays(after, day)).toBe(-n);
      }),
      seed,
    );
  });

  it('should be monotone in the day and strictly so in the amount', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: -300, max: 300 }), (calendar, day, n) => {
        const reached = calendar.addWorkingDays(day, n);
        expect(calendar.addWorkingDays(day + 1, n)).toBeGreaterThanOrEqual(reached);
        expect(calendar.addWorkingDays(day, n + 1)).toBeGreaterThan(reached);
      }),
      seed,
    );
  });

  it('should agree with walking day by day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 60 }), (calendar, day, n) => {
        let walked = day;
        for (let left = n; left > 0;) {
          walked += 1;
          if (calendar.isWorkday(walked)) left -= 1;
        }
        expect(calendar.addWorkingDays(day, n)).toBe(walked);
      }),
      seed,
    );
  });
});

describe('rollForward and rollBackward', () => {
  it('should keep a working day and leave a rest day for the nearest working day', () => {
    const forward = (iso: string): string => formatDay(statutory.rollForward(dayOfIso(iso)));
    const backward = (iso: string): string => formatDay(statutory.rollBackward(dayOfIso(iso)));
    expect(forward('2026-10-10')).toBe('2026-10-10');
    expect(forward('2026-10-03')).toBe('2026-10-08');
    expect(backward('2026-10-03')).toBe('2026-09-30');
    expect(backward('2026-10-10')).toBe('2026-10-10');
    expect(backward('2026-10-11')).toBe('2026-10-10');
  });

  it('should never pass over a working day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const forward = calendar.rollForward(day);
        const backward = calendar.rollBackward(day);
        expect(calendar.isWorkday(forward) && calendar.isWorkday(backward)).toBe(true);
        expect(calendar.countWorkingDays(day - 1, forward)).toBe(1);
        expect(calendar.countWorkingDays(backward - 1, day)).toBe(1);
      }),
      seed,
    );
  });
});

describe('isCertain', () => {
  it('should hold from the first to the last published year', () => {
    const certain = (from: string, to: string): boolean =>
      statutory.isCertain(dayOfIso(from), dayOfIso(to));
    expect(certain('2007-01-01', '2026-12-31')).toBe(true);
    expect(certain('2026-12-31', '2027-01-01')).toBe(false);
    expect(certain('2006-12-31', '2007-01-01')).toBe(false);
    expect(formatDay(statutory.certainFrom)).toBe('2007-01-01');
    expect(formatDay(statutory.certainTo)).toBe('2026-12-31');
  });

  it('should begin after the last gap in the published years', () => {
    const withGap = statutoryDays.filter(({ year }) => year !== 2015);
    const calendar = compileCalendar(plain, withGap);
    expect(calendar.isCertain(dayOfIso('2014-06-01'), dayOfIso('2014-06-01'))).toBe(false);
    expect(formatDay(calendar.certainFrom)).toBe('2016-01-01');
  });

  it('should never hold without published years, but count weekdays', () => {
    const calendar = compileCalendar(plain, []);
    expect(calendar.isCertain(dayOfIso('2026-01-01'), dayOfIso('2026-01-01'))).toBe(false);
    expect(add(calendar, '2026-09-30', 5)).toBe('2026-10-07');
  });

  it('should hold everywhere where nothing needs publishing', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('weekdays', 'every-day'), (day, kind) => {
        expect(calendarOf({ kind }).isCertain(day, day + 4000)).toBe(true);
      }),
      { ...seed, numRuns: 20 },
    );
  });
});

describe('own days', () => {
  const calendar = calendarOf({
    closures: [
      { day: dayOfIso('2026-11-25'), name: '系统切换' },
      { day: dayOfIso('2026-10-10'), name: '停电' },
      { day: dayOfIso('2026-10-01'), name: '不会改变什么' },
      { day: dayOfIso('2150-01-04'), name: '远期' },
    ],
    extraWorkdays: [
      { day: dayOfIso('2026-11-28'), name: '集中接访' },
      { day: dayOfIso('2026-11-30'), name: '不会改变什么' },
    ],
  });

  it('should lie on top of the published days', () => {
    expect(add(calendar, '2026-11-24', 1)).toBe('2026-11-26');
    expect(add(calendar, '2026-11-27', 1)).toBe('2026-11-28');
    expect(add(calendar, '2026-10-09', 1)).toBe('2026-10-12');
    expect(add(calendar, '2150-01-02', 1)).toBe('2150-01-05');
  });

  it('should be named where they change the day, and only there', () => {
    const mark = (iso: string) => calendar.markOf(dayOfIso(iso));
    expect(mark('2026-11-25')).toEqual({
      kind: 'closure',
      name: { zh: '系统切换', en: '系统切换' },
    });
    expect(mark('2026-11-28')).toMatchObject({ kind: 'extra', name: { zh: '集中接访' } });
    expect(mark('2026-10-01')).toEqual({
      kind: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
    });
    expect(mark('2026-11-30')).toBeUndefined();
    expect(statutory.markOf(dayOfIso('2026-10-10'))).toMatchObject({ kind: 'make-up' });
    expect(statutory.markOf(dayOfIso('2026-11-22'))).toBeUndefined();
  });

  it('should work for every-day and weekdays too', () => {
    const everyDay = calendarOf({ kind: 'every-day', closures: calendar.source.closures });
    expect(add(everyDay, '2026-11-24', 1)).toBe('2026-11-26');
    expect(everyDay.markOf(dayOfIso('2026-10-01'))).toMatchObject({ kind: 'closure' });
  });
});

describe('published data', () => {
  it('should give each of the years 2007–2026 its notices and its names in English', () => {
    expect(statutoryDays.map(({ year }) => year)).toEqual(
      Array.from({ length: 20 }, (_, index) => 2007 + index),
    );
    for (const { year, notices, off, work } of statutoryDays) {
      expect(notices.length).toBeGreaterThan(0);
      for (const iso of [...Object.keys(off), ...Object.keys(work)]) {
        const mark = statutory.markOf(dayOfIso(iso));
        expect(mark?.name.en ?? 'unmarked').toMatch(/^[\x20-\x7e’]+$/);
        expect(Math.abs(Number(iso.slice(0, 4)) - year)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('should leave a weekday unmarked that a notice only confirms as worked', () => {
    // The holiday of 2020 was prolonged to 2 February; the notice says work begins on Monday the 3rd.
    expect(statutory.isWorkday(dayOfIso('2020-02-03'))).toBe(true);
    expect(statutory.markOf(dayOfIso('2020-02-03'))).toBeUndefined();
    expect(statutory.markOf(dayOfIso('2020-02-02'))).toMatchObject({ kind: 'holiday' });
  });

  it('should be refused when it names a day that is none', () => {
    const broken = [{ year: 2027, notices: [], off: { '2027-02-29': '春节' }, work: {} }];
    expect(() => compileCalendar(plain, broken)).toThrow('2027-02-29');
  });
});

describe('hoursOf', () => {
  const morning = [{ start: 540, end: 720 }];
  const calendar = calendarOf({
    closures: [{ day: dayOfIso('2026-11-21'), name: '停电' }],
    extraWorkdays: [{ day: dayOfIso('2026-11-28'), name: '集中接访' }],
    ownHours: [
      { day: dayOfIso('2026-09-30'), name: '半天', hours: morning },
      { day: dayOfIso('2026-10-04'), name: '值班', hours: morning },
    ],
    weekdayHours: [
      { weekday: 1, hours: [] },
      { weekday: 6, hours: morning },
    ],
  });
  const hours = (iso: string) => calendar.hoursOf(dayOfIso(iso));

  it('should be those of the date, then of the weekday, then the ordinary ones', () => {
    expect(hours('2026-09-30')).toEqual(morning);
    expect(hours('2026-11-14')).toEqual(morning);
    expect(hours('2026-11-18')).toEqual(defaultHours);
  });

  it('should be none on a rest day, a holiday or a closure', () => {
    expect(hours('2026-11-15')).toEqual([]);
    expect(hours('2026-11-16')).toEqual([]);
    expect(hours('2026-10-03')).toEqual([]);
    expect(hours('2026-11-21')).toEqual([]);
  });

  it('should be the ordinary ones on a make-up day and an extra working day', () => {
    expect(hours('2026-10-10')).toEqual(defaultHours);
    expect(hours('2026-11-28')).toEqual(defaultHours);
  });

  it('should make a holiday worked that has hours of its own', () => {
    expect(hours('2026-10-04')).toEqual(morning);
    expect(calendar.isWorkday(dayOfIso('2026-10-04'))).toBe(true);
    expect(calendar.markOf(dayOfIso('2026-10-04'))?.kind).toBe('extra');
    expect(calendar.markOf(dayOfIso('2026-09-30'))?.kind).toBe('own-hours');
  });

  it('should count the weekdays that are worked, also far away', () => {
    expect(add(calendar, '2026-11-13', 1)).toBe('2026-11-14');
    expect(add(calendar, '2026-11-14', 1)).toBe('2026-11-17');
    expect(add(calendar, '2150-01-03', 5)).toBe('2150-01-10');
  });

  it('should be part of the version', () => {
    const versions = [
      calendarOf(),
      calendarOf({ weekdayHours: [{ weekday: 6, hours: morning }] }),
      calendarOf({ ownHours: [{ day: dayOfIso('2026-09-30'), name: '半天', hours: morning }] }),
      calendarOf({
        ownHours: [{ day: dayOfIso('2026-09-30'), name: '半天', hours: defaultHours }],
      }),
    ].map(({ version }) => version);
    expect(new Set(versions).size).toBe(4);
  });
});

describe('the days a calendar answers for', () => {
  it('should have no limits where nothing needs publishing', () => {
    const calendar = calendarOf({ kind: 'weekdays' });
    expect([calendar.certainFrom, calendar.certainTo]).toEqual([-Infinity, Infinity]);
  });

  it('should say what number of days it cannot count', () => {
    expect(() => statutory.addWorkingDays(dayOfIso('2026-11-20'), 1.5)).toThrow(
      new RangeError('Working days are counted whole, not 1.5.'),
    );
  });
});
