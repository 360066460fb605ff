import {
  clockSource,
  dueOf,
  stateOf,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';

type Rule = NonNullable<ClockSource['extension']>;
const received = '2026-11-02T09:00';
const clause = '第四条';
const rule = (rest: Partial<Rule> = {}): Rule => ({
  kind: 'additive',
  amount: 2,
  approver: 'head',
  clause,
  ...rest,
});
const asked = (requestedAt: string, rest: CaseFacts = {}): CaseFacts => ({
  events: { received },
  extensions: [{ amount: 2, requestedAt }],
  ...rest,
});

describe('an extension at the limit of its time', () => {
  it('should count when asked for in the last second, and not one second later', () => {
    const source = clockSource({ amount: 5, unit: 'working-day' }, { extension: rule() });
    expect(dueOf(source, asked('2026-11-09T23:59:59'))).toBe('2026-11-11');
    expect(dueOf(source, asked('2026-11-10T00:00'))).toBe('2026-11-09');
  });

  it('should be late for a due of the same day too', () => {
    const source = clockSource(
      { amount: 0, unit: 'working-day' },
      { extension: rule(), pausable: false },
    );
    expect(dueOf(source, asked('2026-11-02T10:00'))).toBe('2026-11-04');
    expect(dueOf(source, asked('2026-11-03T10:00'))).toBe('2026-11-02');
  });

  it('should never be late where time is counted back from a start that is still to come', () => {
    const source = clockSource(
      { amount: -5, unit: 'working-day' },
      { extension: rule(), pausable: false },
    );
    expect(dueOf(source, { events: { received } })).toBe('2026-10-26');
    expect(dueOf(source, asked('2026-10-30T10:00'))).toBe('2026-10-28');
  });

  it('should be kept with the state when late, and not be there otherwise', () => {
    const source = clockSource({ amount: 5, unit: 'working-day' }, { extension: rule() });
    const late = stateOf(source, asked('2026-11-10T00:00'), '2026-11-10');
    expect(late.lateExtensions).toHaveLength(1);
    const intime = stateOf(source, asked('2026-11-09T09:00'), '2026-11-10');
    expect(intime).not.toHaveProperty('lateExtensions');
  });
});

describe('the origin of an extension', () => {
  it('should be 24:00 of a whole day, the closing time of a day that closes', () => {
    const hours = { extension: rule({ unit: 'hour' }) };
    const whole = clockSource({ amount: 5, unit: 'working-day' }, hours);
    expect(dueOf(whole, asked('2026-11-09T09:00'))).toBe('2026-11-10 02:00');
    const closing = clockSource(
      { amount: 5, unit: 'working-day' },
      { ...hours, cutoff: 'close-of-business' },
    );
    expect(dueOf(closing, asked('2026-11-09T09:00'))).toBe('2026-11-09 20:00');
  });

  it('should change nothing where the extended time is yet to be agreed', () => {
    const source = clockSource(
      { amount: 5, unit: 'working-day' },
      { extension: rule({ unit: 'agreed' }) },
    );
    expect(dueOf(source, asked('2026-11-09T09:00'))).toBe('2026-11-09');
  });
});

describe('the certainty of a due', () => {
  const certain = (within: ClockSource['within'], facts: CaseFacts, rest = {}): boolean =>
    stateOf(clockSource(within, rest), facts, '2026-12-01').calendarCertain;

  it('should be whole for an agreed time, whatever year it lies in', () => {
    const agreed = { clock: '2030-05-01' };
    const within = { amount: 0, unit: 'agreed' } as const;
    expect(certain(within, { events: { received }, agreed })).toBe(true);
  });

  it('should ask for every day that working hours were counted back over', () => {
    const start = { events: { received: '2007-01-05T12:00' } };
    expect(certain({ amount: -9, unit: 'working-hour' }, start)).toBe(true);
    expect(certain({ amount: -16, unit: 'working-hour' }, start)).toBe(false);
  });
});
