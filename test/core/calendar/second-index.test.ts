import type { Calendar, CalendarSource } from '../../../core/calendar/calendar';
import { secondsOfSpans } from '../../../core/calendar/second-index';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

/** Saturdays are half days; of two dates one is short, and one is worked on a holiday. */
const uneven: Partial<CalendarSource> = {
  closures: [{ day: dayOfIso('2026-11-28'), name: '停电' }],
  ownHours: [
    { day: dayOfIso('2026-10-04'), name: '值班', hours: [{ start: 600, end: 660 }] },
    { day: dayOfIso('2026-09-30'), name: '半天', hours: [{ start: 540, end: 720 }] },
  ],
  weekdayHours: [{ weekday: 6, hours: [{ start: 540, end: 720 }] }],
};

const secondsBetween = (calendar: Calendar, from: string, to: string): number =>
  calendar.businessSecondsUntil(dayOfIso(to)) - calendar.businessSecondsUntil(dayOfIso(from));

describe('businessSecondsUntil', () => {
  it('should grow by eight hours each working day where all have the same', () => {
    const calendar = calendarOf();
    // 28, 29 and 30 September, 8, 9 and (to make up) 10 October.
    expect(secondsBetween(calendar, '2026-09-27', '2026-10-11')).toBe(6 * 8 * 3600);
    expect(secondsBetween(calendar, '2026-10-11', '2026-09-27')).toBe(-6 * 8 * 3600);
  });

  it('should count half days, short days and closures where hours differ', () => {
    const calendar = calendarOf(uneven);
    // 28 and 29 September 8 h each, 30 September 3 h, 4 October 1 h.
    expect(secondsBetween(calendar, '2026-09-27', '2026-10-07')).toBe((8 + 8 + 3 + 1) * 3600);
    // Monday to Friday 8 h each, Saturday 3 h.
    expect(secondsBetween(calendar, '2026-11-15', '2026-11-22')).toBe((5 * 8 + 3) * 3600);
    // The Saturday of the next week is closed.
    expect(secondsBetween(calendar, '2026-11-22', '2026-11-29')).toBe(5 * 8 * 3600);
    // Far away and long ago only the ordinary week counts.
    expect(secondsBetween(calendar, '2150-01-04', '2150-01-11')).toBe((5 * 8 + 3) * 3600);
    expect(secondsBetween(calendar, '1950-01-01', '1950-01-08')).toBe((5 * 8 + 3) * 3600);
  });

  it('should grow on each day by the hours of that day', () => {
    const calendar = calendarOf(uneven);
    const wrong: number[] = [];
    for (let day = dayOfIso('2026-09-14'); day < dayOfIso('2026-12-14'); day += 1) {
      const grown = calendar.businessSecondsUntil(day) - calendar.businessSecondsUntil(day - 1);
      if (grown !== secondsOfSpans(calendar.hoursOf(day))) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('dayReaching', () => {
  const sources = { even: {}, uneven };

  it.each(['even', 'uneven'] as const)(
    'should be the first day that reaches a sum, where hours are %s',
    (kind) => {
      const calendar = calendarOf(sources[kind]);
      const wrong: number[] = [];
      for (let day = dayOfIso('1950-01-02'); day < dayOfIso('2150-01-01'); day += 997) {
        const worked = calendar.rollForward(day);
        const until = calendar.businessSecondsUntil(worked);
        const next = calendar.rollForward(worked + 1);
        const isRight =
          calendar.dayReaching(until) === worked &&
          calendar.dayReaching(until - 1) === worked &&
          calendar.dayReaching(until + 1) === next;
        if (!isRight) wrong.push(day);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('should refuse a calendar without business hours', () => {
    const refusal = new RangeError('A calendar without business hours counts none.');
    expect(() => calendarOf({ hours: [] }).dayReaching(0)).toThrow(refusal);
    const none = calendarOf({ hours: [], weekdayHours: [{ weekday: 6, hours: [] }] });
    expect(() => none.dayReaching(0)).toThrow(refusal);
  });
});
