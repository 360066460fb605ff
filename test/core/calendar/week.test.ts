import type { CalendarDays } from '../../../core/calendar/calendar';
import { weekOf } from '../../../core/calendar/week';
import { dayOfIso } from '../../support/clock-setting';

const hours = [{ start: 540, end: 1080 }];
const morning = [{ start: 540, end: 720 }];
const days = (kind: CalendarDays['kind'], rest: Partial<CalendarDays> = {}): CalendarDays => ({
  kind,
  closures: [],
  extraWorkdays: [],
  hours,
  ...rest,
});

describe('weekOf', () => {
  it('should be worked from Monday to Friday, or every day', () => {
    const five = [hours, hours, hours, hours, hours, undefined, undefined];
    expect(weekOf(days('cn-statutory')).hours).toEqual(five);
    expect(weekOf(days('weekdays')).hours).toEqual(five);
    expect(weekOf(days('every-day')).hours).toEqual(Array(7).fill(hours));
  });

  it('should have the hours of a weekday of its own, worked or off', () => {
    const weekdayHours = [
      { weekday: 1, hours: [] },
      { weekday: 6, hours: morning },
    ];
    expect(weekOf(days('weekdays', { weekdayHours })).hours).toEqual([
      undefined,
      hours,
      hours,
      hours,
      hours,
      morning,
      undefined,
    ]);
  });

  it('should answer by the weekday of a day', () => {
    const week = weekOf(days('weekdays', { weekdayHours: [{ weekday: 6, hours: morning }] }));
    expect(week.hoursOn(dayOfIso('2026-11-20'))).toBe(hours);
    expect(week.hoursOn(dayOfIso('2026-11-21'))).toBe(morning);
    expect(week.hoursOn(dayOfIso('2026-11-22'))).toBeUndefined();
  });
});
