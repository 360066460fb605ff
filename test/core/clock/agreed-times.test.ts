import { clockSource, dueOf, stateOf, type CaseFacts } from '../../support/clock-case';

const agreedOnly = clockSource({ amount: 0, unit: 'agreed' });
const orAgreed = clockSource({ amount: 2, unit: 'calendar-day' }, { orAgreed: true });
const facts = (agreed?: string, rest: CaseFacts = {}): CaseFacts => ({
  events: { received: '2026-11-02T09:00' },
  ...(agreed !== undefined && { agreed: { clock: agreed } }),
  ...rest,
});

describe('agreed times', () => {
  it('should be the due, as a day or as an instant, and not be moved by a rest day', () => {
    expect(dueOf(agreedOnly, facts('2026-11-15'))).toBe('2026-11-15');
    expect(dueOf(agreedOnly, facts('2026-11-14T10:30'))).toBe('2026-11-14 10:30');
  });

  it('should leave a clock running without a due until one is entered', () => {
    const state = stateOf(agreedOnly, facts(), '2026-12-01');
    expect(state).toMatchObject({ status: 'running', light: 'green', calendarCertain: true });
    expect(state.due).toBeUndefined();
    expect(state.remaining).toBeUndefined();
    const closed = facts(undefined, {
      events: { received: '2026-11-02T09:00', closed: '2026-11-20T09:00' },
    });
    expect(stateOf(agreedOnly, closed, '2026-12-01')).toMatchObject({
      status: 'met',
      light: 'blue',
    });
  });

  it('should take the place of the amount where the clock allows it', () => {
    expect(dueOf(orAgreed, facts())).toBe('2026-11-04');
    expect(dueOf(orAgreed, facts('2026-11-20'))).toBe('2026-11-20');
    expect(dueOf(orAgreed, facts('2026-11-03'))).toBe('2026-11-03');
    expect(dueOf({ ...orAgreed, orAgreed: false }, facts('2026-11-20'))).toBe('2026-11-04');
  });

  it('should end with the close of business where the clock says so', () => {
    const closing = { ...orAgreed, cutoff: 'close-of-business' as const };
    expect(dueOf(closing, facts('2026-11-20'))).toBe('2026-11-20 18:00');
  });

  it('should stand in a pause, which keeps the clock from being overdue', () => {
    const pausable = { ...orAgreed, pausable: true };
    const paused = facts('2026-11-20', { pauses: [['2026-11-19T09:00', '2026-11-24T09:00']] });
    expect(dueOf(pausable, paused)).toBe('2026-11-20');
    expect(stateOf(pausable, paused, '2026-11-23').status).toBe('paused');
    expect(stateOf(pausable, paused, '2026-11-24').status).toBe('overdue');
  });

  it('should be extended as a due of the clock is', () => {
    const extendable = {
      ...orAgreed,
      extension: { kind: 'additive', amount: 2, approver: 'head', clause: '第四条' } as const,
    };
    expect(dueOf(extendable, facts('2026-11-18', { extensions: [{ amount: 2 }] }))).toBe(
      '2026-11-20',
    );
  });
});
