import { closingTime } from '../../../core/calendar/closing-time';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

describe('closingTime', () => {
  const halfDay = { day: dayOfIso('2026-09-30'), name: '半天', hours: [{ start: 540, end: 720 }] };
  const calendar = calendarOf({ ownHours: [halfDay] });
  const closing = (iso: string) => closingTime(calendar, dayOfIso(iso));

  it('should be the end of the last span of the very day', () => {
    expect(closing('2026-09-29')).toBe(1080);
    expect(closing('2026-09-30')).toBe(720);
  });

  it('should be that of an ordinary working day on a rest day', () => {
    expect(closing('2026-10-01')).toBe(1080);
  });

  it('should be the end of the only span of a day without a break', () => {
    const straight = calendarOf({ hours: [{ start: 480, end: 960 }] });
    expect(closingTime(straight, dayOfIso('2026-10-01'))).toBe(960);
    expect(closingTime(straight, dayOfIso('2026-09-30'))).toBe(960);
  });

  it('should be nothing in a calendar without business hours', () => {
    expect(closingTime(calendarOf({ hours: [] }), dayOfIso('2026-09-29'))).toBeUndefined();
  });
});
