import { weekStart, weeksUntil } from '../../../core/calendar/weeks-until';
import { formatDay } from '../../../core/date/civil-date';
import { dayOfIso } from '../../support/clock-setting';

const until = (iso: string): readonly number[] => {
  const { weeks, days } = weeksUntil(dayOfIso(iso));
  return [weeks, days];
};

describe('weeksUntil', () => {
  it('should count whole weeks and the days begun of the next, from Monday 1969-12-29', () => {
    expect(until('1969-12-28')).toEqual([0, 0]);
    expect(until('1969-12-29')).toEqual([0, 1]);
    expect(until('1970-01-03')).toEqual([0, 6]);
    expect(until('1970-01-04')).toEqual([1, 0]);
    expect(until('1970-01-05')).toEqual([1, 1]);
    expect(until('1969-12-27')).toEqual([-1, 6]);
    expect(until('1969-12-21')).toEqual([-1, 0]);
  });
});

describe('weekStart', () => {
  it('should be the Monday so many weeks on', () => {
    expect([-1, 0, 1].map((weeks) => formatDay(weekStart(weeks)))).toEqual([
      '1969-12-22',
      '1969-12-29',
      '1970-01-05',
    ]);
  });
});
