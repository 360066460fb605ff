import { followUpsOf } from '../../../core/handling/follow-ups-of';
import type { ComplaintRecord } from '../../../core/record/record';
import { recordOf, rulebookWith } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';

const text = (zh: string) => ({ zh, en: zh });
const clause = '1';
const rulebook = rulebookWith([], {
  events: [
    { key: 'received', title: text('收到'), clause },
    { key: 'thanked', title: text('致谢'), after: ['received'], clause },
    { key: 'handled', title: text('处理'), after: ['received', 'again'], clause },
    { key: 'called', title: text('回访'), after: ['handled'], clause },
    { key: 'again', title: text('重新处理'), after: ['called'], reopens: true, clause },
    { key: 'closed', title: text('办结'), after: ['called'], ends: 'closed', clause },
  ],
  followUps: [
    {
      key: 'call',
      title: text('处理后2日内回访'),
      after: 'handled',
      within: { amount: 2, unit: 'calendar-day' },
      done: 'called',
      answers: [{ when: 'has(events.called)', then: text('重新处理') }],
      clause,
    },
    { key: 'thanks', title: text('致谢'), after: 'received', done: 'thanked', clause },
  ],
});
const called = recordOf({
  events: {
    received: '2026-11-02T09:00',
    thanked: '2026-11-02T10:00',
    handled: '2026-11-03T09:00',
    called: '2026-11-04T09:00',
  },
});
const reopened: ComplaintRecord = {
  ...called,
  events: { ...called.events, again: at('2026-11-04T10:00') },
};
const handledAgain: ComplaintRecord = {
  ...reopened,
  events: { ...reopened.events, handled: at('2026-11-10T09:00') },
  occurrences: { handled: [at('2026-11-03T09:00')] },
};
const calledAgain: ComplaintRecord = {
  ...handledAgain,
  events: { ...handledAgain.events, called: at('2026-11-12T09:00') },
  occurrences: { ...handledAgain.occurrences, called: [at('2026-11-04T09:00')] },
};

const statesOf = (record: ComplaintRecord, asOf: string) =>
  followUpsOf(record, rulebook, shanghai, instantOf(asOf)).map(({ state }) => state);

describe('followUpsOf', () => {
  it('should owe a follow-up again once a reopened record is handled anew', () => {
    expect(statesOf(called, '2026-11-04T09:30')).toEqual(['done', 'done']);
    expect(statesOf(reopened, '2026-11-09T09:00')).toEqual(['waiting', 'done']);
    expect(statesOf(handledAgain, '2026-11-11T09:00')).toEqual(['due', 'done']);
    expect(statesOf(handledAgain, '2026-11-13T09:00')).toEqual(['late', 'done']);
    expect(statesOf(calledAgain, '2026-11-13T09:00')).toEqual(['done', 'done']);
  });

  it('should let the answer of a round that is over trigger nothing more', () => {
    const triggersOf = (record: ComplaintRecord) =>
      followUpsOf(record, rulebook, shanghai, instantOf('2026-11-13T09:00'))[0]?.triggers.length;
    expect(triggersOf(called)).toBe(1);
    expect(triggersOf(reopened)).toBe(0);
    expect(triggersOf(handledAgain)).toBe(0);
    expect(triggersOf(calledAgain)).toBe(1);
  });
});
