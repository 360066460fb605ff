import { clockSource, dueOf, stateOf, type ClockSource } from '../../support/clock-case';
import { calendarOf, shanghai } from '../../support/clock-setting';

type Unit = Exclude<ClockSource['within']['unit'], undefined>;

const due = (unit: Unit, amount: number, start: string, rest: Partial<ClockSource> = {}): string =>
  dueOf(clockSource({ amount, unit }, rest), { events: { received: start } });

describe('working days', () => {
  it.each([
    ['2026-09-30T16:20', 5, '2026-10-13'],
    ['2026-09-30T00:00', 5, '2026-10-13'],
    ['2026-09-30T23:59:59', 5, '2026-10-13'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-10-01T00:00', 5, '2026-10-13'],
    ['2026-10-03T10:00', 1, '2026-10-08'],
    ['2026-10-10T10:00', 1, '2026-10-12'],
    ['2026-09-24T18:00', 1, '2026-09-28'],
    ['2026-09-19T10:00', 1, '2026-09-20'],
    ['2026-02-13T17:59', 1, '2026-02-14'],
    ['2026-02-14T10:00', 1, '2026-02-24'],
    ['2026-02-27T10:00', 2, '2026-03-02'],
    ['2025-12-31T18:01', 1, '2026-01-04'],
    ['2024-02-28T12:00', 1, '2024-02-29'],
    ['2024-02-29T12:00', 1, '2024-03-01'],
    ['2026-11-20T17:59', 1, '2026-11-23'],
    ['2026-11-20T18:00', 1, '2026-11-23'],
    ['2026-11-20T18:01', 1, '2026-11-23'],
    ['2026-11-21T12:30', 60, '2027-02-12'],
  ])('should take a start of %s by %i to %s', (start, amount, expected) => {
    expect(due('working-day', amount, start)).toBe(expected);
  });

  it('should take part of a day for a whole one', () => {
    expect(due('working-day', 1.5, '2026-11-02T09:00')).toBe('2026-11-04');
    expect(due('working-day', -1.5, '2026-11-05T09:00')).toBe('2026-11-03');
    expect(due('calendar-day', 0.5, '2026-11-02T09:00')).toBe('2026-11-03');
  });

  it('should stay on a rest day when the amount is 0', () => {
    expect(due('working-day', 0, '2026-10-03T10:00')).toBe('2026-10-03');
  });

  it.each([
    ['2026-10-08T10:00', -1, '2026-09-30'],
    ['2026-10-12T10:00', -3, '2026-10-08'],
    ['2026-02-24T10:00', -1, '2026-02-14'],
  ])('should count back from %s by %i to %s', (start, amount, expected) => {
    expect(due('working-day', amount, start)).toBe(expected);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-11-02T09:00', 15, '2026-11-17'],
    ['2026-09-28T09:00', 2, '2026-09-30'],
    ['2026-09-28T09:00', 3, '2026-10-08'],
    ['2026-09-30T09:00', 10, '2026-10-10'],
    ['2026-09-30T09:00', 11, '2026-10-12'],
    ['2026-02-10T09:00', 5, '2026-02-24'],
    ['2026-11-19T09:00', 1, '2026-11-20'],
    ['2026-11-20T09:00', 1, '2026-11-23'],
  ])('should take %s plus %i to %s, off rest days', (start, amount, expected) => {
    expect(due('calendar-day', amount, start)).toBe(expected);
  });

  it('should stay on a rest day with the roll `none`, the amount 0 or a calendar without any', () => {
    expect(due('calendar-day', 3, '2026-09-28T09:00', { roll: 'none' })).toBe('2026-10-01');
    expect(due('calendar-day', 0, '2026-10-01T09:00')).toBe('2026-10-01');
    const everyDay = { ...shanghai, calendar: calendarOf({ kind: 'every-day' }) };
    const source = clockSource({ amount: 3, unit: 'calendar-day' });
    const facts = { events: { received: '2026-09-28T09:00' } };
    expect(dueOf(source, facts, '2026-09-28', everyDay)).toBe('2026-10-01');
  });

  it('should roll a negative amount backward', () => {
    expect(due('calendar-day', -2, '2026-10-08T09:00')).toBe('2026-09-30');
    expect(due('calendar-day', -2, '2026-10-08T09:00', { roll: 'none' })).toBe('2026-10-06');
    expect(due('calendar-day', -3, '2026-11-20T09:00')).toBe('2026-11-17');
    expect(due('week', -1, '2026-10-08T09:00')).toBe('2026-09-30');
    expect(due('month', -1, '2026-03-31T09:00')).toBe('2026-02-28');
  });
});

describe('weeks, months and years', () => {
  it.each<[Unit, number, string, string]>([
    ['week', 1, '2026-11-20T09:00', '2026-11-27'],
    ['week', 1, '2026-09-24T09:00', '2026-10-08'],
    ['week', 2, '2026-11-22T09:00', '2026-12-07'],
    ['month', 1, '2026-01-31T09:00', '2026-02-28'],
    ['month', 1, '2024-01-31T09:00', '2024-02-29'],
    ['month', 1, '2026-01-30T09:00', '2026-02-28'],
    ['month', 1, '2026-09-01T09:00', '2026-10-08'],
    ['month', 3, '2026-08-20T09:00', '2026-11-20'],
    ['month', 6, '2025-08-31T09:00', '2026-02-28'],
    ['year', 1, '2024-02-29T09:00', '2025-02-28'],
    ['year', 2, '2024-10-08T09:00', '2026-10-08'],
    ['year', 1, '2025-01-03T09:00', '2026-01-04'],
    ['month', 0, '2026-10-03T09:00', '2026-10-03'],
  ])('should reckon %s %i from %s to %s', (unit, amount, start, expected) => {
    expect(due(unit, amount, start)).toBe(expected);
  });
});

describe('named days', () => {
  it('should keep the same day, on a rest day too', () => {
    expect(due('same-day', 0, '2026-10-03T23:59')).toBe('2026-10-03');
  });

  it('should take the next day, off rest days unless the roll is `none`', () => {
    expect(due('next-day', 1, '2026-11-19T09:00')).toBe('2026-11-20');
    expect(due('next-day', 1, '2026-11-20T09:00')).toBe('2026-11-23');
    expect(due('next-day', 0, '2026-09-30T09:00')).toBe('2026-10-08');
    expect(due('next-day', 1, '2026-09-30T09:00', { roll: 'none' })).toBe('2026-10-01');
  });

  it('should take the end of the month as it falls', () => {
    expect(due('end-of-month', 0, '2026-10-03T09:00')).toBe('2026-10-31');
    expect(due('end-of-month', 0, '2026-10-31T09:00')).toBe('2026-10-31');
    expect(due('end-of-month', 0, '2024-02-01T09:00')).toBe('2024-02-29');
    expect(due('end-of-month', 1, '2026-01-31T09:00')).toBe('2026-02-28');
  });

  it('should take the next such day of a month, clamped to its end', () => {
    expect(due('day-of-month', 10, '2026-10-31T09:00')).toBe('2026-11-10');
    expect(due('day-of-month', 10, '2026-11-10T09:00')).toBe('2026-11-10');
    expect(due('day-of-month', 10, '2026-11-11T09:00')).toBe('2026-12-10');
    expect(due('day-of-month', 30, '2026-02-01T09:00')).toBe('2026-02-28');
    expect(due('day-of-month', 31, '2026-04-30T09:00')).toBe('2026-04-30');
  });

  it('should find the weekday after the start, Monday 1 to Sunday 7, and leave it there', () => {
    expect(due('weekday', 1, '2026-11-22T09:00')).toBe('2026-11-23');
    expect(due('weekday', 1, '2026-11-23T09:00')).toBe('2026-11-30');
    expect(due('weekday', 7, '2026-11-23T09:00')).toBe('2026-11-29');
    expect(due('weekday', 4, '2026-09-30T09:00')).toBe('2026-10-01');
  });
});

describe('the cutoff', () => {
  const events = { received: '2026-11-19T09:00' };
  const source = clockSource({ amount: 1, unit: 'working-day' }, { cutoff: 'close-of-business' });
  const closedAt = (time: string, rest: Partial<ClockSource> = {}) =>
    stateOf({ ...source, ...rest }, { events: { ...events, closed: time } }, '2026-12-01').status;

  it('should be the end of the day', () => {
    expect(closedAt('2026-11-20T23:59:59', { cutoff: 'midnight' })).toBe('met');
    expect(closedAt('2026-11-21T00:00', { cutoff: 'midnight' })).toBe('missed');
    expect(closedAt('2026-11-21', { cutoff: 'midnight' })).toBe('missed');
  });

  it('should be the close of business where the clock says so', () => {
    expect(dueOf(source, { events })).toBe('2026-11-20 18:00');
    expect(closedAt('2026-11-20T18:00')).toBe('met');
    expect(closedAt('2026-11-20T18:00:01')).toBe('missed');
    expect(closedAt('2026-11-20')).toBe('met');
  });

  it('should be the end of the day where the calendar has no hours', () => {
    const setting = { ...shanghai, calendar: calendarOf({ hours: [] }) };
    expect(dueOf(source, { events }, '2026-11-20', setting)).toBe('2026-11-20');
  });
});

describe('years without data', () => {
  const certain = (within: ClockSource['within'], start: string, rest = {}): boolean =>
    stateOf(clockSource(within, rest), { events: { received: start } }, '2026-12-01')
      .calendarCertain;

  it('should flag what counted or rolled into them', () => {
    expect(certain({ amount: 60, unit: 'working-day' }, '2026-11-20T09:00')).toBe(false);
    expect(certain({ amount: 1, unit: 'working-day' }, '2026-12-30T09:00')).toBe(true);
    expect(certain({ amount: 1, unit: 'working-day' }, '2026-12-31T09:00')).toBe(false);
    expect(certain({ amount: 1, unit: 'year' }, '2026-03-01T09:00')).toBe(false);
    expect(certain({ amount: 16, unit: 'working-hour' }, '2026-12-31T09:00')).toBe(false);
    expect(certain({ amount: -2, unit: 'working-day' }, '2027-01-04T09:00')).toBe(false);
    expect(certain({ amount: -2, unit: 'calendar-day' }, '2027-01-03T09:00')).toBe(false);
  });

  it('should not flag what asked no calendar', () => {
    expect(certain({ amount: 1, unit: 'year' }, '2026-03-01T09:00', { roll: 'none' })).toBe(true);
    expect(certain({ amount: 48, unit: 'hour' }, '2026-12-31T09:00')).toBe(true);
    expect(certain({ amount: 0, unit: 'end-of-month' }, '2027-03-01T09:00')).toBe(true);
    expect(certain({ amount: 0, unit: 'same-day' }, '2027-03-01T09:00')).toBe(true);
  });
});

describe('the limits of the published years', () => {
  const certain = (within: ClockSource['within'], start: string, rest = {}): boolean =>
    stateOf(clockSource(within, rest), { events: { received: start } }, '2026-12-01')
      .calendarCertain;

  it('should not ask for the day of the start itself', () => {
    expect(certain({ amount: -1, unit: 'working-day' }, '2027-01-01T09:00')).toBe(true);
    expect(certain({ amount: 1, unit: 'working-day' }, '2006-12-31T09:00')).toBe(true);
    expect(certain({ amount: 1, unit: 'working-day' }, '2006-12-30T09:00')).toBe(false);
  });

  it('should not ask for a day that is neither counted nor rolled', () => {
    const none = { roll: 'none' } as const;
    expect(certain({ amount: -2, unit: 'calendar-day' }, '2027-02-03T09:00', none)).toBe(true);
    expect(certain({ amount: -2, unit: 'calendar-day' }, '2027-02-03T09:00')).toBe(false);
  });
});

describe('a pause that begins in the last second of a due', () => {
  const paused = (within: ClockSource['within'], from: string, to: string, rest = {}): string =>
    dueOf(clockSource(within, { pausable: true, ...rest }), {
      events: { received: '2026-11-02T09:00' },
      pauses: [[from, to]],
    });

  it('should save the day, as the clock is paused at its due', () => {
    const five = { amount: 5, unit: 'working-day' } as const;
    expect(paused(five, '2026-11-09T23:59:59', '2026-11-10T10:00')).toBe('2026-11-11');
    const days = { amount: 7, unit: 'calendar-day' } as const;
    expect(paused(days, '2026-11-09T23:59:59', '2026-11-10T10:00')).toBe('2026-11-11');
    const same = { amount: 0, unit: 'same-day' } as const;
    expect(paused(same, '2026-11-02T23:59:59', '2026-11-03T10:00')).toBe('2026-11-04');
    expect(paused(same, '2026-11-03T00:00', '2026-11-03T10:00')).toBe('2026-11-02');
  });

  it('should save a day that closes, at its closing time', () => {
    const same = { amount: 0, unit: 'same-day' } as const;
    const closing = { cutoff: 'close-of-business' };
    expect(paused(same, '2026-11-02T18:00', '2026-11-03T10:00', closing)).toBe('2026-11-04 18:00');
    expect(paused(same, '2026-11-02T18:01', '2026-11-03T10:00', closing)).toBe('2026-11-02 18:00');
  });
});

describe('a pause of the last second of a day', () => {
  it('should save the day, and begin the next one free', () => {
    const source = clockSource({ amount: 0, unit: 'same-day' }, { pausable: true });
    const facts = (from: string, to: string) => ({
      events: { received: '2026-11-02T09:00' },
      pauses: [[from, to]] as const,
    });
    expect(dueOf(source, facts('2026-11-02T23:59:59', '2026-11-03T00:00'))).toBe('2026-11-03');
  });
});
