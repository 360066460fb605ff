import { ownHoursText, parseOwnHours } from '../../../addin/panes/settings/parse-own-hours';
import {
  parseWeekdayHours,
  weekdayHoursText,
} from '../../../addin/panes/settings/parse-weekday-hours';
import { calendarNames, daysNamed, withDays } from '../../../addin/panes/settings/named-calendars';
import { hoursText } from '../../../core/calendar/hours-text';
import { formatDay } from '../../../core/date/civil-date';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

describe('parseOwnHours', () => {
  it('should read a date, its hours and perhaps a name', () => {
    const { days, wrong } = parseOwnHours(
      '2026-12-31 09:00-12:00 半天\n2026年9月30日 ９：００－12:00、13:00~15:00\n2026/10/10 10:00–16:00 short day',
    );
    expect(wrong).toEqual([]);
    expect(days.map(({ day, hours, name }) => [formatDay(day), hoursText(hours), name])).toEqual([
      ['2026-09-30', '09:00–12:00, 13:00–15:00', ''],
      ['2026-10-10', '10:00–16:00', 'short day'],
      ['2026-12-31', '09:00–12:00', '半天'],
    ]);
  });

  it('should read back what it wrote', () => {
    const { days } = parseOwnHours('2026-12-31 09:00-12:00, 13:00-24:00 半天');
    expect(parseOwnHours(ownHoursText(days)).days).toEqual(days);
  });

  it.each(['2026-12-31 半天', '2026-02-30 09:00-12:00', '2026-12-31 12:00-09:00', '09:00-12:00'])(
    'should refuse “%s”',
    (line) => {
      expect(parseOwnHours(line)).toEqual({ days: [], wrong: [line] });
    },
  );
});

describe('parseWeekdayHours', () => {
  it('should read weekdays in both languages, and rest days', () => {
    const { weekdays, wrong } = parseWeekdayHours(
      '周六 09:00-12:00\nSun: 10:00-12:00\n星期五 休息',
    );
    expect(wrong).toEqual([]);
    expect(weekdays.map(({ weekday, hours }) => [weekday, hoursText(hours)])).toEqual([
      [5, ''],
      [6, '09:00–12:00'],
      [7, '10:00–12:00'],
    ]);
  });

  it.each(['zh', 'en'] as const)('should read back what it wrote in %s', (language) => {
    const { weekdays } = parseWeekdayHours('周六 09:00-12:00, 13:00-15:00\n周一 休息');
    expect(parseWeekdayHours(weekdayHoursText(weekdays, language)).weekdays).toEqual(weekdays);
  });

  it.each(['周八 09:00-12:00', '周六', '周六 上午'])('should refuse “%s”', (line) => {
    expect(parseWeekdayHours(line)).toEqual({ weekdays: [], wrong: [line] });
  });
});

describe('named calendars', () => {
  const closures = [{ day: dayOfIso('2026-12-31'), name: '盘点' }];
  const { source } = calendarOf({ closures });

  it('should be those stored and those clocks ask for, without kinds', () => {
    const clocks = [{ calendar: 'bank-days' }, {}, { calendar: 'weekdays' }];
    expect(calendarNames(clocks, {})).toEqual(['bank-days']);
    expect(calendarNames([], { named: [{ ...source, name: 'court' }] })).toEqual(['court']);
  });

  it('should begin as the main calendar and then be changed apart from it', () => {
    expect(daysNamed(source, 'bank-days').closures).toBe(closures);
    const changed = withDays(source, 'bank-days', { ...source, closures: [] });
    expect(daysNamed(changed, 'bank-days').closures).toEqual([]);
    expect(changed.closures).toBe(closures);
    const main = withDays(changed, undefined, { ...source, closures: [] });
    expect(main.closures).toEqual([]);
    expect(main.named?.map(({ name }) => name)).toEqual(['bank-days']);
  });
});
