import { assessRecord } from '../../../core/clock/assess-record';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import { checkRecord } from '../../../core/record/check-record';
import { legalEvents } from '../../../core/record/legal-events';
import type { ComplaintRecord } from '../../../core/record/record';
import type { RulebookSource } from '../../../core/rulebook/definition';
import { clockSource, recordOf, rulebookWith, type ClockSource } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { en, zh } from '../../support/explanation';

const text = (name: string, english: string) => ({ zh: name, en: english });
const clause = '第九条';
const events: RulebookSource['events'] = [
  { key: 'received', title: text('收到投诉', 'Complaint received'), clause },
  { key: 'accepted', title: text('受理', 'Accepted'), after: ['received'], clause },
  {
    key: 'closed',
    title: text('办结', 'Closed'),
    after: ['accepted', 'reopened'],
    ends: 'closed',
    clause,
  },
  { key: 'visited', title: text('回访', 'Visited'), after: ['closed'], clause },
  {
    key: 'reopened',
    title: text('重新办理', 'Reopened'),
    after: ['closed', 'visited'],
    reopens: true,
    clause,
  },
  {
    key: 'withdrawn',
    title: text('撤诉', 'Withdrawn'),
    after: ['received'],
    ends: 'withdrawn',
    clause,
  },
];
const five = { amount: 5, unit: 'working-day' } as const;
const step = (key: string, from: string, to: string, rest: Partial<ClockSource> = {}) =>
  clockSource({ amount: 3, unit: 'working-day' }, { key, from, to, ...rest });
const rulebook = (onReopen?: ClockSource['onReopen']) =>
  rulebookWith(
    [
      clockSource(five, { purpose: 'resolve', ...(onReopen && { onReopen }) }),
      step('accept', 'received', 'accepted'),
      step('visit', 'closed', 'visited'),
      step('again', 'reopened', 'closed'),
    ],
    { events },
  );

/** Received on Monday 2 November 2026, closed on the 5th, reopened on Monday the 16th. */
const once = recordOf({
  events: {
    received: '2026-11-02T09:00',
    accepted: '2026-11-03T09:00',
    closed: '2026-11-05T09:00',
    visited: '2026-11-06T09:00',
    reopened: '2026-11-16T09:00',
  },
});
/** Closed again on the 26th. */
const twice: ComplaintRecord = {
  ...once,
  events: { ...once.events, closed: at('2026-11-26T09:00') },
  occurrences: { closed: [at('2026-11-05T09:00')] },
};

function shown(record: ComplaintRecord, asOf: string, onReopen?: ClockSource['onReopen']) {
  const assessment = assessRecord(record, rulebook(onReopen), shanghai, instantOf(asOf));
  const { clocks } = assessment;
  return {
    ...assessment,
    states: clocks.map(
      ({ clock, status, due }) =>
        `${clock.key} ${status} ${due ? dueText(due, shanghai.zone) : 'none'}`,
    ),
  };
}

describe('a reopened case', () => {
  it('should start its clocks anew from the reopening, and those the workflow repeats from their own start', () => {
    const { states, round, outcome, earlierRounds } = shown(once, '2026-11-17T09:00');
    expect(states).toEqual([
      'clock running 2026-11-23',
      'accept met 2026-11-05',
      'visit pending none',
      'again running 2026-11-19',
    ]);
    expect(round).toBe(2);
    expect(outcome).toBe('open');
    expect(
      earlierRounds?.map(({ number, clocks }) => [number, clocks.map(({ status }) => status)]),
    ).toEqual([[1, ['met', 'met', 'met', 'pending']]]);
  });

  it('should not be overdue by being reopened, unless the clock continues', () => {
    expect(shown(once, '2026-11-16T09:00').states[0]).toBe('clock running 2026-11-23');
    expect(shown(once, '2026-11-16T09:00', 'restart').states[0]).toBe('clock running 2026-11-23');
    // 3 and 4 November count; the 5th to the 16th are left out.
    expect(shown(once, '2026-11-16T09:00', 'exclude').states[0]).toBe('clock running 2026-11-19');
    expect(shown(once, '2026-11-16T09:00', 'continue').states[0]).toBe('clock overdue 2026-11-09');
  });

  it('should close with its second closure, the first one kept', () => {
    const { states, outcome, earlierRounds } = shown(twice, '2026-11-26T10:00');
    expect(outcome).toBe('closed');
    expect(states).toEqual([
      'clock missed 2026-11-23',
      'accept met 2026-11-05',
      'visit running 2026-12-01',
      'again missed 2026-11-19',
    ]);
    expect(earlierRounds?.[0]?.clocks[0]?.status).toBe('met');
  });

  it('should show the round before under the level it had then', () => {
    const book = rulebookWith(
      [
        clockSource(five, { when: "level == 'minor'" }),
        step('major', 'received', 'closed', { when: "level == 'major'" }),
      ],
      { events },
    );
    const raised: ComplaintRecord = {
      ...once,
      level: 'major',
      levelChanges: [
        { from: 'minor', to: 'major', at: at('2026-11-17T09:00'), by: '', reason: '' },
      ],
    };
    const { earlierRounds } = assessRecord(raised, book, shanghai, instantOf('2026-11-18T09:00'));
    expect(earlierRounds?.[0]?.clocks.map(({ status }) => status)).toEqual([
      'met',
      'not-applicable',
    ]);
  });

  it('should leave what was agreed and granted for the round before behind', () => {
    const agreedClock = clockSource(five, {
      orAgreed: true,
      extension: { kind: 'additive', amount: 5, approver: 'head', clause },
    });
    const facts = {
      ...once,
      agreed: {
        clock: { kind: 'day' as const, day: shanghai.zone.toDay(instantOf('2026-11-10T00:00')) },
      },
      extensions: [
        {
          clock: 'clock',
          amount: 5,
          requestedAt: at('2026-11-03'),
          approvedBy: 'head',
          reason: '',
        },
      ],
    };
    const { clocks } = assessRecord(
      facts,
      rulebookWith([agreedClock], { events }),
      shanghai,
      instantOf('2026-11-16T09:00'),
    );
    const due = clocks[0]?.due;
    expect(due && dueText(due, shanghai.zone)).toBe('2026-11-23');
  });

  it('should keep what was agreed for the very instant of the reopening, or later', () => {
    const book = rulebookWith([clockSource(five, { orAgreed: true })], { events });
    const due = (wall: string) => {
      const instant = instantOf(wall);
      const facts = { ...once, agreed: { clock: { kind: 'instant' as const, instant } } };
      const [state] = assessRecord(facts, book, shanghai, instantOf('2026-11-17T09:00')).clocks;
      return state?.due && dueText(state.due, shanghai.zone);
    };
    expect(due('2026-11-16T08:59:59')).toBe('2026-11-23');
    expect(due('2026-11-16T09:00')).toBe('2026-11-16 09:00');
    expect(due('2026-11-20T12:00')).toBe('2026-11-20 12:00');
  });

  it('should tell a closure of the same day from the one it reopened where no time is known', () => {
    const sameDay = recordOf({
      events: { received: '2026-11-02', closed: '2026-11-05', reopened: '2026-11-05' },
    });
    expect(shown(sameDay, '2026-11-06T09:00').outcome).toBe('open');
    const again = { ...sameDay, occurrences: { closed: [at('2026-11-05')] } };
    expect(shown(again, '2026-11-06T09:00').outcome).toBe('closed');
  });

  it('should offer the steps of the new round only, and none out of order', () => {
    const keys = (record: ComplaintRecord) =>
      legalEvents(record, rulebook(), shanghai.zone).map(({ key }) => key);
    expect(keys(once)).toEqual(['closed', 'withdrawn']);
    expect(keys(twice)).toEqual(['visited', 'reopened']);
    expect(checkRecord(twice, rulebook(), shanghai)).toEqual([]);
  });

  it('should say which round its clock runs in and how it came to run', () => {
    const book = rulebook();
    const [state] = assessRecord(once, book, shanghai, instantOf('2026-11-17T09:00')).clocks;
    const steps = state ? explainClock(state, once, book, shanghai) : [];
    expect(zh(steps)).toContain(
      '2026年11月16日（周一）09:00“重新办理”，进入第2轮，自重新打开时重新起算。',
    );
    expect(en(steps)).toContain(
      '“Reopened” at 09:00 on Monday 16 November 2026 began round 2; the clock starts anew with it.',
    );
  });
});
