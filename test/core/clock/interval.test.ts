import { stateOf, assess, rulebookOf, clockSource, recordOf } from '../../support/clock-case';
import { assessRecord } from '../../../core/clock/assess-record';
import type { ClockState } from '../../../core/clock/clock-state';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { explain, zh } from '../../support/explanation';

const hourly = clockSource({ amount: 1, unit: 'hour' }, { to: 'answered', repeats: true });
const fixed = { ...hourly, grid: 'fixed' as const };

function following(source: typeof hourly, answers: readonly string[], asOf: string): ClockState {
  const record = recordOf({ events: { received: '2026-11-20T08:00' } });
  const times = answers.map((time) => at(`2026-11-20T${time}`));
  const last = times.at(-1);
  const facts = {
    ...record,
    events: { ...record.events, ...(last && { answered: last }) },
    ...(times.length > 1 && { occurrences: { answered: times.slice(0, -1) } }),
  };
  const [state] = assessRecord(
    facts,
    rulebookOf(source),
    shanghai,
    instantOf(`2026-11-20T${asOf}`),
  ).clocks;
  if (state === undefined) throw new Error('No clock.');
  return state;
}

const shown = ({ status, due, missed = [] }: ClockState): readonly unknown[] => [
  status,
  due && dueText(due, shanghai.zone).slice(11),
  ...missed.map((one) => [
    dueText(one.due, shanghai.zone).slice(11),
    dueText({ kind: 'instant', deadline: one.occurredAt.instant }, shanghai.zone).slice(11),
    one.count,
  ]),
];

describe('a clock that repeats', () => {
  it('should be due again after each occurrence, and keep those that came too late', () => {
    expect(shown(following(hourly, ['08:40', '10:10', '11:00'], '11:30'))).toEqual([
      'running',
      '12:00',
      ['09:40', '10:10', 1],
    ]);
    expect(shown(following(hourly, ['09:00', '10:00'], '11:30'))).toEqual(['overdue', '11:00']);
  });

  it('should keep to its grid where the clock has one', () => {
    expect(shown(following(fixed, ['08:40'], '08:50'))).toEqual(['running', '10:00']);
    expect(shown(following(fixed, ['08:40', '09:05', '11:30'], '11:40'))).toEqual([
      'running',
      '13:00',
      ['11:00', '11:30', 1],
    ]);
    expect(shown(following(fixed, ['12:30'], '12:40'))).toEqual([
      'running',
      '14:00',
      ['09:00', '12:30', 4],
    ]);
    expect(shown(following(fixed, [], '08:50'))).toEqual(['running', '09:00']);
  });

  it('should say which occurrence came too late', () => {
    const state = following(hourly, ['08:40', '10:10'], '10:30');
    const record = {
      ...recordOf({ events: { received: '2026-11-20T08:00', answered: '2026-11-20T10:10' } }),
      occurrences: { answered: [at('2026-11-20T08:40')] },
    };
    expect(zh(explainClock(state, record, rulebookOf(hourly), shanghai))).toContain(
      '应于2026-11-20 09:40前完成的一次，至2026年11月20日（周五）10:10才完成。',
    );
  });

  it('should not count what happened before it started', () => {
    const state = stateOf(
      hourly,
      { events: { received: '2026-11-20T08:00', answered: '2026-11-20T07:00' } },
      '2026-11-20T08:30',
    );
    expect(shown(state)).toEqual(['running', '09:00']);
  });

  it('should last until the case ends', () => {
    const { clocks } = assess(
      rulebookOf(hourly),
      {
        events: {
          received: '2026-11-20T08:00',
          answered: '2026-11-20T08:30',
          closed: '2026-11-20T09:15',
        },
      },
      '2026-11-20T10:30',
    );
    expect(clocks[0]?.status).toBe('met');
  });
});

describe('the ends of a clock that repeats', () => {
  it('should count an occurrence at the very instant of the start and of the end', () => {
    expect(shown(following(fixed, ['08:00'], '08:30'))).toEqual(['running', '10:00']);
    const ended = (answered: string, closed: string) =>
      shown(
        stateOf(
          hourly,
          {
            events: {
              received: '2026-11-20T08:00',
              answered: `2026-11-20T${answered}`,
              closed: `2026-11-20T${closed}`,
            },
          },
          '2026-11-20T12:00',
        ),
      );
    expect(ended('08:50', '08:50')).toEqual(['met', '09:50']);
    expect(ended('08:50', '08:40')).toEqual(['met', '09:00']);
    expect(ended('09:30', '09:10')).toEqual(['missed', '09:00']);
  });

  it('should be in time for a place of the grid in its very second', () => {
    expect(shown(following(fixed, ['09:00'], '09:30'))).toEqual(['running', '10:00']);
    expect(shown(following(hourly, ['09:00'], '09:30'))).toEqual(['running', '10:00']);
    expect(shown(following(fixed, ['09:01'], '09:30'))).toEqual([
      'running',
      '11:00',
      ['09:00', '09:01', 1],
    ]);
  });

  it('should warn before the next place of the grid, seen from the last occurrence', () => {
    const slow = { ...fixed, orAgreed: true };
    const light = (answers: readonly string[], asOf: string) =>
      following(slow, answers, asOf).light;
    expect(light(['08:30'], '09:47')).toBe('green');
    expect(light(['08:30'], '09:48')).toBe('amber');
    expect(following(fixed, ['08:30'], '09:00')).not.toHaveProperty('missed');
  });
});

describe('a clock that repeats without a grid of its own', () => {
  const looked = (
    within: typeof hourly.within,
    answers: readonly string[],
    asOf: string,
    agreed: Readonly<Record<string, string>> = {},
  ) => {
    const source = clockSource(within, {
      to: 'answered',
      repeats: true,
      grid: 'fixed',
      orAgreed: true,
    });
    const last = answers.at(-1);
    const events = { received: '2026-11-02T09:00', ...(last !== undefined && { answered: last }) };
    const { status, due } = stateOf(source, { events, agreed }, asOf);
    return `${status} ${due ? dueText(due, shanghai.zone) : 'none'}`;
  };

  it('should wait for the time to be agreed, whatever has occurred', () => {
    const agreed = { amount: 0, unit: 'agreed' } as const;
    expect(looked(agreed, [], '2026-11-03')).toBe('running none');
    expect(looked(agreed, ['2026-11-02T10:00'], '2026-11-03')).toBe('running none');
  });

  it('should keep to the agreed time, also once it has passed', () => {
    const hour = { amount: 1, unit: 'hour' } as const;
    const times = { clock: '2026-11-04' };
    expect(looked(hour, ['2026-11-03T10:00'], '2026-11-03', times)).toBe('running 2026-11-04');
    expect(looked(hour, ['2026-11-05T10:00'], '2026-11-05', times)).toBe('overdue 2026-11-04');
  });

  it('should look for a day by name from the last occurrence', () => {
    const monday = { amount: 1, unit: 'weekday' } as const;
    expect(looked(monday, ['2026-11-18T10:00'], '2026-11-19')).toBe('running 2026-11-23');
    const tenth = { amount: 10, unit: 'day-of-month' } as const;
    expect(looked(tenth, ['2027-01-18T10:00'], '2027-01-19')).toBe('running 2027-02-10');
    const none = { amount: 0, unit: 'calendar-day' } as const;
    expect(looked(none, ['2026-11-18T10:00'], '2026-11-18')).toBe('running 2026-11-18');
  });
});

describe('the explanation of a clock on a grid', () => {
  it('should begin with the last occurrence, or with the start while there is none', () => {
    const first = (source: typeof fixed, events: Readonly<Record<string, string>>) =>
      zh(explain(source, { events }, '2026-11-20T09:10'))[0];
    const received = { received: '2026-11-20T08:00' };
    expect(first(fixed, received)).toContain('08:00“收到投诉”');
    expect(first(fixed, { ...received, answered: '2026-11-20T09:05' })).toContain(
      '09:05上一次“答复”',
    );
  });
});
