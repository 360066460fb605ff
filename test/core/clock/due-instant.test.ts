import { zoneOf } from '../../../core/date/zone';
import { clockSource, dueOf, type ClockSource } from '../../support/clock-case';
import { calendarOf } from '../../support/clock-setting';

const due = (amount: number, unit: ClockSource['within']['unit'], start: string): string =>
  dueOf(clockSource({ amount, unit }), { events: { received: start } });

describe('minutes and hours', () => {
  it('should run through nights, lunch and holidays', () => {
    expect(due(30, 'minute', '2026-11-20T17:45')).toBe('2026-11-20 18:15');
    expect(due(24, 'hour', '2026-09-30T17:45')).toBe('2026-10-01 17:45');
    expect(due(1.5, 'hour', '2026-11-20T23:00')).toBe('2026-11-21 00:30');
    expect(due(0.5, 'hour', '2026-11-20T12:00:05')).toBe('2026-11-20 12:30:05');
    expect(due(0, 'hour', '2026-11-20T12:00')).toBe('2026-11-20 12:00');
    expect(due(-2, 'hour', '2026-11-20T01:00')).toBe('2026-11-19 23:00');
  });

  it('should take a date without a time at 00:00', () => {
    expect(due(24, 'hour', '2026-11-20')).toBe('2026-11-21 00:00');
  });

  it('should count the hours that pass when clocks are moved', () => {
    const newYork = {
      calendar: calendarOf({ kind: 'weekdays' }),
      zone: zoneOf('America/New_York'),
    };
    const day = (start: string, unit: 'hour' | 'calendar-day', amount: number): string =>
      dueOf(clockSource({ amount, unit }), { events: { received: start } }, start, newYork);
    expect(day('2026-03-07T12:00', 'hour', 24)).toBe('2026-03-08 13:00');
    expect(day('2026-10-31T12:00', 'hour', 24)).toBe('2026-11-01 11:00');
    expect(day('2026-10-31T00:30', 'hour', 48)).toBe('2026-11-01 23:30');
    // Days are dates, however many hours they have.
    expect(day('2026-03-06T12:00', 'calendar-day', 3)).toBe('2026-03-09');
    expect(day('2026-10-30T23:59', 'calendar-day', 3)).toBe('2026-11-02');
  });
});

describe('working hours', () => {
  it.each([
    ['2026-11-20T17:59', 2, '2026-11-23 10:59'],
    ['2026-11-20T18:00', 2, '2026-11-23 11:00'],
    ['2026-11-20T18:01', 2, '2026-11-23 11:00'],
    ['2026-11-20T11:30', 1, '2026-11-20 13:30'],
    ['2026-11-20T16:00', 2, '2026-11-20 18:00'],
    ['2026-10-03T08:00', 8, '2026-10-08 18:00'],
    ['2026-10-09T17:00', 2, '2026-10-10 10:00'],
  ])('should take a start of %s by %i to %s', (start, amount, expected) => {
    expect(due(amount, 'working-hour', start)).toBe(expected);
  });
});

describe('no hours at all', () => {
  it('should be due when a pause ends in which they began', () => {
    const source = clockSource({ amount: 0, unit: 'hour' }, { pausable: true });
    const facts = (from: string, to: string) => ({
      events: { received: '2026-11-02T09:00' },
      pauses: [[from, to]] as const,
    });
    expect(dueOf(source, facts('2026-11-02T08:00', '2026-11-02T10:00'))).toBe('2026-11-02 10:00');
    expect(dueOf(source, facts('2026-11-02T08:00', '2026-11-02T09:00'))).toBe('2026-11-02 09:00');
    expect(dueOf(source, facts('2026-11-02T09:00', '2026-11-02T10:00'))).toBe('2026-11-02 09:00');
  });
});
