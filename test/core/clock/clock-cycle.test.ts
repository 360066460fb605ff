import type { RulebookSource } from '../../../core/rulebook/definition';
import {
  assess,
  clockSource,
  rulebookWith,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';

const title = (zh: string, en: string) => ({ zh, en });
const clause = '第九条';
const events: RulebookSource['events'] = [
  { key: 'received', title: title('收到投诉', 'Complaint received'), clause },
  { key: 'accepted', title: title('受理', 'Accepted'), after: ['received'], clause },
  { key: 'noted', title: title('备注', 'Noted'), after: ['received'], clause },
  {
    key: 'closed',
    title: title('办结', 'Closed'),
    after: ['accepted', 'received', 'reopened'],
    ends: 'closed',
    clause,
  },
  {
    key: 'reopened',
    title: title('重新办理', 'Reopened'),
    after: ['closed'],
    reopens: true,
    clause,
  },
];

/** The state of a clock of 5 working days on 18 November 2026; the case was reopened on the 16th. */
function look(rest: Partial<ClockSource>, facts: CaseFacts['events'] = {}): string {
  const source = clockSource(
    { amount: 5, unit: 'working-day' },
    { cancelledBy: ['noted'], ...rest },
  );
  const all = {
    received: '2026-11-02T09:00',
    closed: '2026-11-05T09:00',
    reopened: '2026-11-16T09:00',
    ...facts,
  };
  const [state] = assess(rulebookWith([source], { events }), { events: all }, '2026-11-18').clocks;
  return state?.status ?? 'none';
}

describe('a clock in a new round', () => {
  it('should not begin with the reopening where its start never happened', () => {
    expect(look({ from: 'accepted' })).toBe('pending');
    expect(look({ from: 'accepted' }, { accepted: '2026-11-03T09:00' })).toBe('running');
  });

  it('should keep what cancelled it in the round it belongs to', () => {
    const kept = { to: 'accepted' };
    expect(look(kept)).toBe('overdue');
    expect(look(kept, { noted: '2026-11-04T09:00' })).toBe('cancelled');
  });

  it('should not be cancelled by an event of the round before', () => {
    const noted = { noted: '2026-11-04T09:00' };
    expect(look({}, noted)).toBe('running');
    expect(look({ onReopen: 'exclude' }, noted)).toBe('running');
    expect(look({ onReopen: 'continue' }, noted)).toBe('overdue');
    expect(look({ onReopen: 'continue' }, { noted: '2026-11-17T09:00' })).toBe('cancelled');
  });

  it('should tell a cancelling event of the same day from the round it starts', () => {
    const days = { reopened: '2026-11-16', noted: '2026-11-16' };
    expect(look({ from: 'reopened' }, days)).toBe('running');
  });
});
