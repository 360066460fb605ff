import { stateOf, assess, rulebookOf, clockSource, recordOf } from '../../support/clock-case';
import { assessRecord } from '../../../core/clock/assess-record';
import type { ClockState } from '../../../core/clock/clock-state';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { zh } from '../../support/explanation';

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
