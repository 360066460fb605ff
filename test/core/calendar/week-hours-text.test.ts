import { defaultHours } from '../../../core/calendar/default-hours';
import { weekdayName, weekHoursText } from '../../../core/calendar/week-hours-text';

describe('weekHoursText', () => {
  it('should show the ordinary hours alone where no weekday differs', () => {
    expect(weekHoursText({ hours: defaultHours }, 'zh')).toBe('09:00–12:00, 13:00–18:00');
  });

  it('should show the weekdays that differ, worked or off, in both languages', () => {
    const week = {
      hours: defaultHours,
      weekdayHours: [
        { weekday: 6, hours: [{ start: 540, end: 720 }] },
        { weekday: 1, hours: [] },
      ],
    };
    expect(weekHoursText(week, 'zh')).toBe('09:00–12:00, 13:00–18:00；周六 09:00–12:00；周一 休息');
    expect(weekHoursText(week, 'en')).toBe('09:00–12:00, 13:00–18:00; Sat 09:00–12:00; Mon off');
  });
});

describe('weekdayName', () => {
  it('should name Monday to Sunday in both languages, and show any other number', () => {
    const names = [1, 2, 3, 4, 5, 6, 7].map(weekdayName);
    expect(names.map(({ zh }) => zh).join(' ')).toBe('周一 周二 周三 周四 周五 周六 周日');
    expect(names.map(({ en }) => en).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
    expect(weekdayName(8)).toEqual({ zh: '8', en: '8' });
  });
});
