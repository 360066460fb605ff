import type { CalendarDays, DayMark } from '../../../core/calendar/calendar';
import { createDayIndex } from '../../../core/calendar/day-index';
import { weekOf } from '../../../core/calendar/week';
import { formatDay } from '../../../core/date/civil-date';
import { dayOfIso } from '../../support/clock-setting';

const hours = [{ start: 540, end: 1080 }];
const week = (weekdayHours: CalendarDays['weekdayHours'] & object = []) =>
  weekOf({ kind: 'weekdays', closures: [], extraWorkdays: [], hours, weekdayHours });
const mark = (kind: DayMark['kind']): DayMark => ({ kind, name: { zh: '', en: '' } });

/** The working days of three weeks around a day, by the index, and back by their ranks. */
function workedAround(iso: string, index: ReturnType<typeof createDayIndex>): readonly string[] {
  const first = dayOfIso(iso) - 10;
  const days = Array.from({ length: 21 }, (_, at) => first + at).filter(index.isWorkday);
  expect(days.map((day) => index.dayAt(index.rankOf(day)))).toEqual(days);
  const ranks = days.map(index.rankOf);
  expect(ranks).toEqual(ranks.map((_, at) => (ranks[0] ?? 0) + at));
  return days.map((day) => formatDay(day).slice(5));
}

describe('createDayIndex', () => {
  const index = createDayIndex(
    week(),
    new Map([
      [dayOfIso('2026-10-01'), mark('holiday')],
      [dayOfIso('2026-10-10'), mark('make-up')],
      [dayOfIso('2026-10-11'), mark('extra')],
      [dayOfIso('2026-10-12'), mark('closure')],
    ]),
  );

  it('should number the working days one by one over marked days', () => {
    expect(workedAround('2026-10-07', index)).toEqual([
      '09-28',
      '09-29',
      '09-30',
      '10-02',
      '10-05',
      '10-06',
      '10-07',
      '10-08',
      '10-09',
      '10-10',
      '10-11',
      '10-13',
      '10-14',
      '10-15',
      '10-16',
    ]);
  });

  it('should give a rest day the rank of the working day before', () => {
    expect(index.rankOf(dayOfIso('2026-10-04'))).toBe(index.rankOf(dayOfIso('2026-10-02')));
    expect(index.isWorkday(dayOfIso('2026-10-04'))).toBe(false);
  });

  it('should begin with the first working day of 1990, and go on before it', () => {
    expect(index.rankOf(dayOfIso('1989-12-31'))).toBe(0);
    expect(index.rankOf(dayOfIso('1990-01-01'))).toBe(1);
    expect(index.rankOf(dayOfIso('1989-12-28'))).toBe(-1);
    expect(formatDay(index.dayAt(0))).toBe('1989-12-29');
    expect(formatDay(index.dayAt(-5))).toBe('1989-12-22');
    expect(workedAround('1990-01-01', index)).toHaveLength(15);
  });

  it('should go on after 2100 without a break', () => {
    expect(workedAround('2101-01-01', index)).toEqual([
      '12-22',
      '12-23',
      '12-24',
      '12-27',
      '12-28',
      '12-29',
      '12-30',
      '12-31',
      '01-03',
      '01-04',
      '01-05',
      '01-06',
      '01-07',
      '01-10',
      '01-11',
    ]);
  });

  it('should reach as far as the marked days do', () => {
    const wide = createDayIndex(
      week(),
      new Map([
        [dayOfIso('1949-10-01'), mark('extra')],
        [dayOfIso('2150-01-05'), mark('closure')],
      ]),
    );
    expect(workedAround('1949-10-01', wide)).toContain('10-01');
    expect(workedAround('2150-01-05', wide)).not.toContain('01-05');
    expect(wide.rankOf(dayOfIso('1949-09-30'))).toBe(0);
    expect(wide.rankOf(dayOfIso('1949-10-01'))).toBe(1);
    expect(workedAround('2150-01-20', wide)).toHaveLength(15);
  });

  it('should number the days before the first one backwards', () => {
    const early = createDayIndex(week(), new Map([[dayOfIso('1949-10-04'), mark('closure')]]));
    const rank = (iso: string) => early.rankOf(dayOfIso(iso));
    expect(['1949-10-05', '1949-10-04', '1949-10-03', '1949-09-30'].map(rank)).toEqual([
      1, 0, 0, -1,
    ]);
    expect(formatDay(early.dayAt(0))).toBe('1949-10-03');
  });

  it('should keep to a week of other weekdays, far away too', () => {
    const saturdays = createDayIndex(
      week([
        { weekday: 1, hours: [] },
        { weekday: 6, hours },
      ]),
      new Map(),
    );
    for (const iso of ['2026-11-14', '2150-01-10', '1850-06-04']) {
      expect(workedAround(iso, saturdays)).toHaveLength(15);
    }
    expect(saturdays.isWorkday(dayOfIso('2150-01-05'))).toBe(false);
    expect(saturdays.isWorkday(dayOfIso('2150-01-10'))).toBe(true);
  });
});
