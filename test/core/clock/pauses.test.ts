import { clockSource, dueOf, stateOf, type CaseFacts } from '../../support/clock-case';

const received = '2026-11-02T09:00';
const workingDays = clockSource({ amount: 5, unit: 'working-day' }, { pausable: true });
const calendarDays = clockSource({ amount: 5, unit: 'calendar-day' }, { pausable: true });
const hours = clockSource({ amount: 24, unit: 'hour' }, { pausable: true });
const workingHours = clockSource({ amount: 8, unit: 'working-hour' }, { pausable: true });

const paused = (...pauses: NonNullable<CaseFacts['pauses']>): CaseFacts => ({
  events: { received },
  pauses,
});

describe('pauses of clocks in days', () => {
  it('should not count days wholly or partly in a pause', () => {
    expect(dueOf(workingDays, paused())).toBe('2026-11-09');
    expect(dueOf(workingDays, paused(['2026-11-04T15:00', '2026-11-05T10:00']))).toBe('2026-11-11');
    expect(dueOf(workingDays, paused(['2026-11-04T15:00', '2026-11-04T15:01']))).toBe('2026-11-10');
    expect(dueOf(calendarDays, paused(['2026-11-04T15:00', '2026-11-05T10:00']))).toBe(
      '2026-11-09',
    );
    expect(dueOf(calendarDays, paused(['2026-11-03T00:00', '2026-11-10T00:00']))).toBe(
      '2026-11-16',
    );
  });

  it('should count the day a pause ends at midnight, as with a date alone', () => {
    expect(dueOf(workingDays, paused(['2026-11-04T15:00', '2026-11-05T00:00']))).toBe('2026-11-10');
    expect(dueOf(workingDays, paused(['2026-11-04', '2026-11-05']))).toBe('2026-11-10');
  });

  it('should count overlapping pauses once', () => {
    const once = dueOf(workingDays, paused(['2026-11-04T09:00', '2026-11-06T10:00']));
    expect(once).toBe('2026-11-12');
    expect(
      dueOf(
        workingDays,
        paused(
          ['2026-11-05T09:00', '2026-11-06T10:00'],
          ['2026-11-04T09:00', '2026-11-05T18:00'],
          ['2026-11-04T11:00', '2026-11-04T12:00'],
        ),
      ),
    ).toBe(once);
  });

  it('should count a day once that two pauses share', () => {
    const pauses = paused(
      ['2026-11-04T09:00', '2026-11-05T10:00'],
      ['2026-11-05T15:00', '2026-11-06T10:00'],
    );
    expect(dueOf(workingDays, pauses)).toBe('2026-11-12');
    expect(dueOf(calendarDays, pauses)).toBe('2026-11-10');
  });

  it('should lose nothing in rest days, before the start or after the due', () => {
    expect(dueOf(workingDays, paused(['2026-11-07T00:00', '2026-11-09T00:00']))).toBe('2026-11-09');
    expect(dueOf(workingDays, paused(['2026-10-01T00:00', '2026-11-02T12:00']))).toBe('2026-11-09');
    expect(dueOf(workingDays, paused(['2026-11-10T00:00', '2026-11-20T12:00']))).toBe('2026-11-09');
  });

  it('should count a pause that begins on the extended days', () => {
    expect(
      dueOf(
        workingDays,
        paused(['2026-11-03T09:00', '2026-11-05T18:00'], ['2026-11-11T09:00', '2026-11-11T10:00']),
      ),
    ).toBe('2026-11-13');
  });

  it('should move a rolled due date out of a pause', () => {
    const weekend = clockSource({ amount: 5, unit: 'calendar-day' }, { pausable: true });
    const facts = (from: string, to: string): CaseFacts => ({
      events: { received: '2026-11-10T09:00' },
      pauses: [[from, to]],
    });
    // The period ends on Sunday 15 November and rolls to Monday the 16th, which is paused.
    expect(dueOf(weekend, facts('2026-11-16T09:00', '2026-11-17T12:00'))).toBe('2026-11-18');
  });

  it('should move the same day out of a pause', () => {
    const sameDay = clockSource({ amount: 0, unit: 'same-day' }, { pausable: true });
    const noDays = { ...workingDays, within: { amount: 0, unit: 'working-day' } } as const;
    for (const source of [sameDay, noDays]) {
      expect(dueOf(source, paused(['2026-11-02T10:00', '2026-11-04T10:00']))).toBe('2026-11-05');
      expect(dueOf(source, paused(['2026-11-02T10:00', '2026-11-02T11:00']))).toBe('2026-11-03');
      expect(dueOf(source, paused(['2026-11-03T10:00', '2026-11-03T11:00']))).toBe('2026-11-02');
    }
  });

  it('should not save a day whose close of business had passed', () => {
    const closing = clockSource(
      { amount: 5, unit: 'working-day' },
      { pausable: true, cutoff: 'close-of-business' },
    );
    expect(dueOf(closing, paused(['2026-11-09T17:00', '2026-11-10T10:00']))).toBe(
      '2026-11-11 18:00',
    );
    expect(dueOf(closing, paused(['2026-11-09T20:00', '2026-11-10T10:00']))).toBe(
      '2026-11-09 18:00',
    );
  });

  it('should not save a calendar day whose close of business had passed', () => {
    const closing = { ...calendarDays, cutoff: 'close-of-business' } as const;
    const facts = (from: string): CaseFacts => ({
      events: { received: '2026-11-04T09:00' },
      pauses: [[from, '2026-11-10T10:00']],
    });
    expect(dueOf(closing, facts('2026-11-09T17:00'))).toBe('2026-11-11 18:00');
    expect(dueOf(closing, facts('2026-11-09T20:00'))).toBe('2026-11-09 18:00');
  });

  it('should leave clocks alone that cannot be paused', () => {
    const source = { ...workingDays, pausable: false };
    expect(dueOf(source, paused(['2026-11-04T15:00', '2026-11-05T10:00']))).toBe('2026-11-09');
    expect(stateOf(source, paused(['2026-11-04T15:00']), '2026-11-05').status).toBe('running');
  });
});

describe('pauses of clocks in hours', () => {
  it('should add the paused time', () => {
    expect(dueOf(hours, paused(['2026-11-02T12:00', '2026-11-02T15:30']))).toBe('2026-11-03 12:30');
    expect(
      dueOf(
        hours,
        paused(['2026-11-02T12:00', '2026-11-02T15:30'], ['2026-11-03T10:00', '2026-11-04T10:00']),
      ),
    ).toBe('2026-11-04 12:30');
    expect(dueOf(hours, paused(['2026-11-01T12:00', '2026-11-02T10:00']))).toBe('2026-11-03 10:00');
    expect(dueOf(hours, paused(['2026-11-03T09:00', '2026-11-03T12:00']))).toBe('2026-11-03 09:00');
  });

  it('should add only the business time of a pause to working hours', () => {
    expect(dueOf(workingHours, paused(['2026-11-02T17:00', '2026-11-03T10:00']))).toBe(
      '2026-11-03 11:00',
    );
    expect(dueOf(workingHours, paused(['2026-11-02T11:30', '2026-11-02T13:30']))).toBe(
      '2026-11-03 10:00',
    );
  });

  it('should leave a due at closing time where it is when only free time was paused', () => {
    expect(dueOf(workingHours, paused(['2026-11-02T12:00', '2026-11-02T13:00']))).toBe(
      '2026-11-02 18:00',
    );
  });
});

describe('a clock in a pause', () => {
  const open = paused(['2026-11-04T15:00']);

  it('should be paused, white and not overdue, however long it lasts', () => {
    const state = stateOf(workingDays, open, '2026-12-01');
    expect(state).toMatchObject({ status: 'paused', light: 'paused' });
    expect(dueOf(workingDays, open, '2026-11-05')).toBe('2026-11-11');
    expect(dueOf(workingDays, open, '2026-12-01')).toBe('2026-12-07');
    expect(state.remaining).toEqual({ amount: 4, unit: 'working-day' });
  });

  it('should be paused at its due', () => {
    const facts = paused(['2026-11-09T23:00']);
    expect(stateOf(workingDays, facts, '2026-11-10').status).toBe('paused');
    expect(stateOf(hours, paused(['2026-11-03T09:00']), '2026-11-04').status).toBe('paused');
  });

  it('should go on where it stopped', () => {
    const facts = paused(['2026-11-04T15:00', '2026-11-20T10:00']);
    expect(stateOf(workingDays, facts, '2026-11-19').status).toBe('paused');
    expect(stateOf(workingDays, facts, '2026-11-20T10:00').status).toBe('running');
    expect(dueOf(workingDays, facts)).toBe('2026-11-26');
  });

  it('should stay overdue when it was overdue before', () => {
    const facts = paused(['2026-11-10T09:00']);
    expect(stateOf(workingDays, facts, '2026-11-11')).toMatchObject({
      status: 'overdue',
      light: 'red',
    });
  });

  it('should not count the day it is asked on, from its first second', () => {
    expect(dueOf(workingDays, open, '2026-11-04T23:59:59')).toBe('2026-11-10');
    expect(dueOf(workingDays, open, '2026-11-05T00:00')).toBe('2026-11-11');
    expect(stateOf(workingDays, open, '2026-11-04T15:00').status).toBe('paused');
    expect(stateOf(workingDays, open, '2026-11-04T14:59:59').status).toBe('running');
  });

  it('should not move a latest start date', () => {
    const before = clockSource({ amount: -2, unit: 'hour' }, { pausable: true });
    expect(dueOf(before, paused(['2026-11-02T06:00', '2026-11-02T12:00']))).toBe(
      '2026-11-02 07:00',
    );
  });

  it('should ignore a pause that ends before it begins', () => {
    const facts = paused(['2026-11-05T15:00', '2026-11-04T15:00']);
    expect(dueOf(workingDays, facts)).toBe('2026-11-09');
  });
});
