import {
  assess,
  clockSource,
  rulebookWith,
  stateOf,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';

const received = '2026-11-02T09:00';
const fiveDays = clockSource({ amount: 5, unit: 'working-day' });
const look = (source: ClockSource, facts: CaseFacts, asOf: string): string => {
  const { status, light } = stateOf(source, facts, asOf);
  return `${status} ${light}`;
};

describe('the status of a clock', () => {
  it('should be pending before its start', () => {
    expect(look(fiveDays, {}, '2026-11-02')).toBe('pending grey');
    expect(look(fiveDays, { events: { closed: '2026-11-03T09:00' } }, '2026-11-04')).toBe(
      'pending grey',
    );
  });

  it('should run, warn on the last working day, and be overdue after it', () => {
    const facts = { events: { received } };
    expect(look(fiveDays, facts, '2026-11-02T09:00')).toBe('running green');
    expect(look(fiveDays, facts, '2026-11-08T23:59:59')).toBe('running green');
    expect(look(fiveDays, facts, '2026-11-09T00:00')).toBe('running amber');
    expect(look(fiveDays, facts, '2026-11-09T23:59:59')).toBe('running amber');
    expect(look(fiveDays, facts, '2026-11-10T00:00')).toBe('overdue red');
  });

  it('should be met on the due date and missed after it', () => {
    const closed = (time: string): CaseFacts => ({ events: { received, closed: time } });
    expect(look(fiveDays, closed('2026-11-09T23:59:59'), '2026-12-01')).toBe('met blue');
    expect(look(fiveDays, closed('2026-11-10T00:00'), '2026-12-01')).toBe('missed purple');
    expect(look(fiveDays, closed('2026-11-09'), '2026-12-01')).toBe('met blue');
    expect(look(fiveDays, closed('2026-11-10'), '2026-12-01')).toBe('missed purple');
  });

  it('should be met by a stop before the start, as a duty done early', () => {
    const facts = { events: { received, closed: '2026-11-01T09:00' } };
    expect(look(fiveDays, facts, '2026-12-01')).toBe('met blue');
  });

  it('should judge a latest start date by the days before', () => {
    const before = clockSource(
      { amount: -3, unit: 'working-day' },
      { from: 'closed', to: 'answered' },
    );
    const facts = (answered?: string): CaseFacts => ({
      events: { closed: '2026-11-20T09:00', ...(answered !== undefined && { answered }) },
    });
    expect(look(before, facts('2026-11-17T18:00'), '2026-11-18')).toBe('met blue');
    expect(look(before, facts('2026-11-18T08:00'), '2026-11-18')).toBe('missed purple');
    expect(look(before, facts(), '2026-11-18')).toBe('overdue red');
    expect(look(before, facts(), '2026-11-16')).toBe('running green');
  });

  it('should be not applicable where the condition does not hold', () => {
    const major = { ...fiveDays, when: "level == 'major'" };
    expect(look(major, { events: { received }, level: 'minor' }, '2026-12-01')).toBe(
      'not-applicable grey',
    );
    expect(look(major, { events: { received }, level: 'major' }, '2026-12-01')).toBe('overdue red');
  });

  it('should begin anew when the start is corrected', () => {
    const facts = (start: string): CaseFacts => ({ events: { received: start } });
    expect(look(fiveDays, facts('2026-11-02T09:00'), '2026-11-10')).toBe('overdue red');
    expect(look(fiveDays, facts('2026-11-03T09:00'), '2026-11-10')).toBe('running amber');
  });
});

describe('cancellation', () => {
  const cancellable = { ...fiveDays, cancelledBy: ['withdrawn', 'transferred'] };
  const facts = (rest: Record<string, string>): CaseFacts => ({ events: { received, ...rest } });

  it('should end a clock without a result, also an overdue one', () => {
    expect(look(cancellable, facts({ withdrawn: '2026-11-04T09:00' }), '2026-11-04')).toBe(
      'cancelled grey',
    );
    expect(look(cancellable, facts({ transferred: '2026-11-20T09:00' }), '2026-12-01')).toBe(
      'cancelled grey',
    );
    const state = stateOf(
      cancellable,
      facts({ transferred: '2026-11-20T09:00', withdrawn: '2026-11-04T09:00' }),
      '2026-12-01',
    );
    expect(state.stoppedAt?.instant).toBe(Date.UTC(2026, 10, 4, 1) / 1000);
  });

  it('should not undo a stop that came first', () => {
    const both = (closed: string): CaseFacts => facts({ closed, withdrawn: '2026-11-05T09:00' });
    expect(look(cancellable, both('2026-11-04T09:00'), '2026-12-01')).toBe('met blue');
    expect(look(cancellable, both('2026-11-20T09:00'), '2026-12-01')).toBe('cancelled grey');
  });

  it('should not touch a clock that started after it', () => {
    expect(look(cancellable, facts({ withdrawn: '2026-11-01T09:00' }), '2026-11-03')).toBe(
      'running green',
    );
    expect(look(cancellable, facts({ withdrawn: '2026-11-02' }), '2026-11-03')).toBe(
      'cancelled grey',
    );
  });

  it('should leave a duty standing that the clock does not say is ended', () => {
    expect(look(fiveDays, facts({ withdrawn: '2026-11-04T09:00' }), '2026-12-01')).toBe(
      'overdue red',
    );
    const answer = { ...fiveDays, to: 'answered' };
    expect(look(answer, facts({ closed: '2026-11-04T09:00' }), '2026-11-05')).toBe('running green');
    expect(look(answer, facts({ closed: '2026-11-04T09:00' }), '2026-12-01')).toBe('overdue red');
  });
});

describe('clocks that repeat', () => {
  const every = clockSource({ amount: 30, unit: 'minute' }, { to: 'answered', repeats: true });
  const weekly = clockSource(
    { amount: 1, unit: 'week' },
    { from: 'closed', to: 'answered', repeats: true },
  );

  it('should be due again after each occurrence', () => {
    const facts = (rest: Record<string, string> = {}): CaseFacts => ({
      events: { received, ...rest },
    });
    const first = stateOf(every, facts(), '2026-11-02T09:10');
    expect(first.due?.deadline).toBe(Date.UTC(2026, 10, 2, 1, 30) / 1000);
    const next = stateOf(every, facts({ answered: '2026-11-02T09:25' }), '2026-11-02T09:40');
    expect(next).toMatchObject({ status: 'running', light: 'green' });
    expect(next.due?.deadline).toBe(Date.UTC(2026, 10, 2, 1, 55) / 1000);
    expect(look(every, facts({ answered: '2026-11-02T09:25' }), '2026-11-02T09:56')).toBe(
      'overdue red',
    );
    const early = facts({ answered: '2026-11-02T08:00' });
    expect(look(every, early, '2026-11-02T09:20')).toBe('running green');
    expect(look(every, early, '2026-11-02T09:31')).toBe('overdue red');
  });

  it('should end with the record, in time or late', () => {
    const ended = (closed: string): CaseFacts => ({
      events: { received, answered: '2026-11-02T09:25', closed },
    });
    expect(look(every, ended('2026-11-02T09:55'), '2026-12-01')).toBe('met blue');
    expect(look(every, ended('2026-11-02T09:56'), '2026-12-01')).toBe('missed purple');
  });

  it('should outlast the end they begin with', () => {
    const facts = { events: { received, closed: '2026-11-06T10:00' } };
    expect(look(weekly, facts, '2026-11-10')).toBe('running green');
    expect(look(weekly, facts, '2026-11-16')).toBe('overdue red');
  });
});

describe('time bars and promotions', () => {
  it('should have a status but no light, and leave the record’s alone', () => {
    const rulebook = rulebookWith([
      { ...fiveDays, key: 'bar', purpose: 'time-bar' },
      { ...fiveDays, key: 'promotion', purpose: 'promotion' },
    ]);
    const { clocks, light } = assess(rulebook, { events: { received } }, '2026-12-01');
    expect(clocks.map(({ status }) => status)).toEqual(['overdue', 'overdue']);
    expect(clocks.map((state) => state.light)).toEqual(['grey', 'grey']);
    expect(light).toBe('grey');
  });
});

describe('a clock without a due', () => {
  it('should be certain, as no calendar was asked', () => {
    const major = { ...fiveDays, when: "level == 'major'" };
    const facts = { events: { received: '2027-03-01T09:00' }, level: 'minor' };
    expect(stateOf(major, facts, '2027-12-01').calendarCertain).toBe(true);
    expect(stateOf(fiveDays, {}, '2027-12-01').calendarCertain).toBe(true);
    const cancelled = { ...fiveDays, cancelledBy: ['withdrawn'] };
    const withdrawn = { events: { ...facts.events, withdrawn: '2027-03-02T09:00' } };
    expect(stateOf(cancelled, withdrawn, '2027-12-01').calendarCertain).toBe(true);
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    expect(stateOf(agreed, facts, '2027-12-01').calendarCertain).toBe(true);
  });
});

describe('a stop and a cancellation in one second', () => {
  const both = { received, closed: '2026-11-04T09:00', withdrawn: '2026-11-04T09:00' };

  it('should leave a clock met, its duty being done', () => {
    const source = { ...fiveDays, cancelledBy: ['withdrawn'] };
    expect(look(source, { events: both }, '2026-11-05')).toBe('met blue');
  });

  it('should leave an interval duty without a result, where its end cancels it', () => {
    const daily = clockSource(
      { amount: 24, unit: 'hour' },
      { to: 'answered', repeats: true, cancelledBy: ['closed'] },
    );
    const closed = { received, closed: '2026-11-02T12:00' };
    expect(look(daily, { events: closed }, '2026-11-05')).toBe('cancelled grey');
    const answered = { ...daily, cancelledBy: ['answered'] };
    const later = { ...closed, answered: '2026-11-02T13:00' };
    expect(look(answered, { events: later }, '2026-11-05')).toBe('met blue');
  });
});

describe('a cancellation on the day of the start', () => {
  const source = { ...fiveDays, cancelledBy: ['withdrawn'] };
  const at = (start: string, withdrawn: string) =>
    look(source, { events: { received: start, withdrawn } }, '2026-11-03');

  it('should count by the time where both have one, else by the day', () => {
    expect(at('2026-11-02T09:00', '2026-11-02T08:00')).toBe('running green');
    expect(at('2026-11-02T09:00', '2026-11-02')).toBe('cancelled grey');
    expect(at('2026-11-02', '2026-11-02T08:00')).toBe('cancelled grey');
    expect(at('2026-11-02T09:00', '2026-11-01')).toBe('running green');
    expect(at('2026-11-02', '2026-11-01T23:00')).toBe('running green');
  });
});
