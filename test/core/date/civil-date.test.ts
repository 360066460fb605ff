import fc from 'fast-check';
import {
  addMonths,
  dayOf,
  formatDay,
  lastDayOfMonth,
  parseIsoDay,
  partsOf,
  weekdayOf,
} from '../../../core/date/civil-date';
import { dayOfIso } from '../../support/clock-setting';

const MS_PER_DAY = 86_400_000;
const anyDay = fc.integer({ min: -1_000_000, max: 2_900_000 });
const seed = { seed: 20_261_122 };

describe('parseIsoDay', () => {
  it('should number days from 1970-01-01', () => {
    expect(parseIsoDay('1970-01-01')).toBe(0);
    expect(parseIsoDay('2026-11-22')).toBe(20_779);
    expect(parseIsoDay('1969-12-31')).toBe(-1);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-01-1',
    '2026/01/01',
    '2026/01-01',
    '2026-01/01',
    '20x6-01-01',
    // The signs beside the digits in ASCII: “/” before 0, “:” after 9.
    '/026-01-01',
    '20:6-01-01',
    '202/-01-01',
    '2026-/1-01',
    '2026-1/-01',
    '2026-0:-01',
    '2026-06-31',
    '2026-01-01 ',
    ' 026-01-01',
    '2026-01-01T00:00',
    '20260101',
    '２０２６-01-01',
    '',
  ])('should refuse “%s”', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });

  it('should know the leap days of the Gregorian calendar', () => {
    expect(parseIsoDay('2024-02-29')).toBe(19_782);
    expect(parseIsoDay('2000-02-29')).toBe(11_016);
    expect(formatDay(11_016)).toBe('2000-02-29');
    expect(formatDay(11_017)).toBe('2000-03-01');
    // 2100 is no leap year: 47,540 days after 1970-01-01 is its 28 February.
    expect(formatDay(47_540)).toBe('2100-02-28');
    expect(formatDay(47_541)).toBe('2100-03-01');
  });

  it('should read the years of the first century', () => {
    // 719,528 days lie between 0000-01-01 and 1970-01-01; 0000 is a leap year.
    expect(parseIsoDay('0000-01-01')).toBe(-719_528);
    expect(parseIsoDay('0001-01-01')).toBe(-719_162);
  });

  it('should read back what formatDay writes, and agree with UTC dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const iso = new Date(day * MS_PER_DAY).toISOString();
        fc.pre(iso.length === 24);
        expect(formatDay(day)).toBe(iso.slice(0, 10));
        expect(formatDay(day)).toBe(iso.slice(0, 10));
        expect(parseIsoDay(formatDay(day))).toBe(day);
      }),
      seed,
    );
  });
});

describe('formatDay', () => {
  it('should write a year before 0000 with a minus', () => {
    expect(formatDay(-719_528)).toBe('0000-01-01');
    expect(formatDay(-719_529)).toBe('-0001-12-31');
  });
});

describe('partsOf', () => {
  it('should agree with UTC dates, before 1970 and in far years too', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MS_PER_DAY);
        expect(partsOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          date: date.getUTCDate(),
        });
      }),
      seed,
    );
  });

  it('should be undone by dayOf', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = partsOf(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
      seed,
    );
  });
});

describe('weekdayOf', () => {
  it('should number Monday 1 and Sunday 7', () => {
    expect(weekdayOf(dayOfIso('2026-11-22'))).toBe(7);
    expect(weekdayOf(dayOfIso('2026-11-23'))).toBe(1);
    expect(weekdayOf(dayOfIso('1969-12-28'))).toBe(7);
  });

  it('should agree with UTC dates', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day) % 7).toBe(new Date(day * MS_PER_DAY).getUTCDay());
      }),
      seed,
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', -23, '2024-12-22'],
  ])('should take %s plus %i months to %s', (from, months, to) => {
    expect(formatDay(addMonths(dayOfIso(from), months))).toBe(to);
  });
});

describe('lastDayOfMonth', () => {
  it.each([
    ['2026-02-01', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['1900-02-10', '1900-02-28'],
    ['2026-12-31', '2026-12-31'],
    ['2026-04-15', '2026-04-30'],
    ['2026-06-15', '2026-06-30'],
    ['2026-07-15', '2026-07-31'],
  ])('should find the end of the month of %s at %s', (day, last) => {
    expect(formatDay(lastDayOfMonth(dayOfIso(day)))).toBe(last);
  });
});
