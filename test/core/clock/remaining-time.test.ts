import { remainingText } from '../../../core/clock/remaining-text';
import { clockSource, stateOf, type CaseFacts, type ClockSource } from '../../support/clock-case';

const received = '2026-09-30T16:20';
const state = (within: ClockSource['within'], asOf: string, facts: CaseFacts = {}) =>
  stateOf(clockSource(within), { events: { received }, ...facts }, asOf);
const words = (within: ClockSource['within'], asOf: string): string =>
  Object.values(remainingText(state(within, asOf)) ?? {}).join(' | ');

describe('what remains', () => {
  const workingDays = { amount: 5, unit: 'working-day' } as const;

  it('should be working days for a clock in working days, 0 on the day itself', () => {
    expect(state(workingDays, '2026-09-30').remaining).toEqual({ amount: 5, unit: 'working-day' });
    expect(state(workingDays, '2026-10-07').remaining?.amount).toBe(5);
    expect(state(workingDays, '2026-10-09').remaining?.amount).toBe(3);
    expect(state(workingDays, '2026-10-13').remaining?.amount).toBe(0);
    expect(state(workingDays, '2026-10-15').remaining?.amount).toBe(-2);
  });

  it('should be calendar days for other due dates', () => {
    const remaining = (unit: ClockSource['within']['unit'], amount: number, asOf: string) =>
      state({ amount, unit }, asOf).remaining;
    expect(remaining('calendar-day', 10, '2026-10-01')).toEqual({
      amount: 9,
      unit: 'calendar-day',
    });
    expect(remaining('month', 1, '2026-10-31')).toEqual({ amount: -1, unit: 'calendar-day' });
    expect(remaining('same-day', 0, '2026-09-30')).toEqual({ amount: 0, unit: 'calendar-day' });
  });

  it('should be minutes, hours and working hours for instants', () => {
    expect(state({ amount: 30, unit: 'minute' }, '2026-09-30T16:25:30').remaining).toEqual({
      amount: 24,
      unit: 'minute',
    });
    expect(state({ amount: 24, unit: 'hour' }, '2026-09-30T16:40').remaining).toEqual({
      amount: 23.67,
      unit: 'hour',
    });
    expect(state({ amount: 24, unit: 'hour' }, '2026-10-01T17:20').remaining?.amount).toBe(-1);
    expect(state({ amount: 16, unit: 'working-hour' }, '2026-10-05T10:00').remaining).toEqual({
      amount: 14.33,
      unit: 'working-hour',
    });
    expect(state({ amount: 8, unit: 'working-hour' }, '2026-10-09T09:00').remaining?.amount).toBe(
      -1.67,
    );
  });

  it('should be nothing for a clock that is not going', () => {
    const closed = { events: { received, closed: '2026-10-08T09:00' } };
    expect(state(workingDays, '2026-10-09', closed).remaining).toBeUndefined();
    expect(remainingText(state(workingDays, '2026-10-09', closed))).toBeUndefined();
  });

  it('should be said in words', () => {
    expect(words(workingDays, '2026-10-09')).toBe('剩余3个工作日 | 3 working days left');
    expect(words(workingDays, '2026-10-12')).toBe('剩余1个工作日 | 1 working day left');
    expect(words(workingDays, '2026-10-13')).toBe('今日到期 | due today');
    expect(words(workingDays, '2026-10-14')).toBe('逾期1个工作日 | overdue by 1 working day');
    expect(words({ amount: 3, unit: 'calendar-day' }, '2026-10-10')).toBe(
      '逾期2日 | overdue by 2 calendar days',
    );
    expect(words({ amount: 1, unit: 'hour' }, '2026-09-30T16:40')).toBe('剩余40分钟 | 40 min left');
    expect(words({ amount: 3, unit: 'hour' }, '2026-09-30T16:40')).toBe(
      '剩余2小时40分钟 | 2 h 40 min left',
    );
    expect(words({ amount: 2, unit: 'hour' }, '2026-10-03T20:20')).toBe(
      '逾期3天2小时 | overdue by 3 d 2 h',
    );
    expect(words({ amount: 30, unit: 'minute' }, '2026-09-30T17:50')).toBe(
      '逾期1小时 | overdue by 1 h',
    );
    expect(words({ amount: 8, unit: 'working-hour' }, '2026-10-08T09:00')).toBe(
      '剩余6.33个工作小时 | 6.33 working hours left',
    );
  });

  it('should say no number while only rest days have passed since the due', () => {
    const friday = { events: { received: '2026-11-13T09:00' } };
    expect(remainingText(state(workingDays, '2026-11-21', friday))).toEqual({
      zh: '已逾期',
      en: 'overdue',
    });
  });
});

describe('what remains at the edges', () => {
  const hours = (amount: number) => ({ amount, unit: 'hour' }) as const;

  it('should be a plain zero within seconds of an instant', () => {
    const late = state(hours(1), '2026-09-30T17:20:10').remaining;
    expect(Object.is(late?.amount, 0)).toBe(true);
    expect(words(hours(1), '2026-09-30T17:20')).toBe('剩余0分钟 | 0 min left');
  });

  it('should be due today for days of the calendar, never for hours of business', () => {
    expect(words({ amount: 3, unit: 'calendar-day' }, '2026-10-08')).toBe('今日到期 | due today');
    expect(words({ amount: 2, unit: 'working-hour' }, '2026-10-08T09:20')).toBe(
      '剩余0个工作小时 | 0 working hours left',
    );
  });

  it('should be days from two whole days on', () => {
    expect(words(hours(48), '2026-09-30T16:20')).toBe('剩余2天 | 2 d left');
    expect(words(hours(48), '2026-09-30T16:21')).toBe('剩余47小时59分钟 | 47 h 59 min left');
  });
});
