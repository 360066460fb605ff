import { assessRecord } from '../../../core/clock/assess-record';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import type { ComplaintRecord } from '../../../core/record/record';
import type { RulebookSource } from '../../../core/rulebook/definition';
import { clockSource, recordOf, rulebookWith } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { en, zh } from '../../support/explanation';

const title = (name: string, english: string) => ({ zh: name, en: english });
const clause = '第九条';
const events: RulebookSource['events'] = [
  { key: 'received', title: title('收到投诉', 'Complaint received'), clause },
  {
    key: 'withdrawn',
    title: title('撤诉', 'Withdrawn'),
    after: ['received'],
    ends: 'withdrawn',
    clause,
  },
  {
    key: 'closed',
    title: title('办结', 'Closed'),
    after: ['received', 'reopened'],
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
const pause: RulebookSource['pause'] = { maxTotal: { amount: 1, unit: 'working-day' }, clause };
const book = rulebookWith(
  [clockSource({ amount: 9, unit: 'working-day' }, { onReopen: 'exclude', pausable: true })],
  { events, pause },
);

type Times = Readonly<Record<string, readonly string[]>>;

/** A case received on Monday 2 November 2026, with every time an event happened. */
function caseOf(times: Times, pauses: Parameters<typeof recordOf>[0]['pauses'] = []) {
  const all = Object.entries({ received: ['2026-11-02T09:00'], ...times });
  const last = all.map(([key, each]) => [key, each.at(-1) ?? '']);
  const earlier = all.map(([key, each]) => [key, each.slice(0, -1).map((time) => at(time))]);
  return {
    ...recordOf({ events: Object.fromEntries(last) as Record<string, string>, pauses }),
    occurrences: Object.fromEntries(earlier) as ComplaintRecord['occurrences'] & object,
  };
}

function look(record: ComplaintRecord) {
  const [state] = assessRecord(record, book, shanghai, instantOf('2026-11-27T09:00')).clocks;
  if (state?.due === undefined) throw new Error('No due.');
  const pauses = explainClock(state, record, book, shanghai).filter(({ kind }) => kind === 'pause');
  return { due: dueText(state.due, shanghai.zone), pauses };
}

describe('the time a case was closed', () => {
  it('should be left out from its end to its reopening, and said to be so', () => {
    const { due, pauses } = look(caseOf({ closed: ['2026-11-05'], reopened: ['2026-11-10'] }));
    expect(due).toBe('2026-11-18');
    expect(zh(pauses)).toEqual(['11月5–9日时限中止（案件已办结），其间各日不计入。']);
    expect(en(pauses)).toEqual([
      'The clock was paused from 5–9 November (the case was closed): these days are not counted.',
    ]);
  });

  it('should be that of each round, one by one', () => {
    const twice = caseOf({
      closed: ['2026-11-05', '2026-11-12'],
      reopened: ['2026-11-09', '2026-11-16'],
    });
    expect(look(twice).due).toBe('2026-11-19');
    const sameDay = caseOf({
      closed: ['2026-11-05', '2026-11-05'],
      reopened: ['2026-11-05', '2026-11-10'],
    });
    expect(look(sameDay).due).toBe('2026-11-18');
  });

  it('should begin with the last of several ends', () => {
    const ends = { withdrawn: ['2026-11-06'], closed: ['2026-11-04'], reopened: ['2026-11-10'] };
    expect(look(caseOf(ends)).due).toBe('2026-11-17');
    const swapped = { withdrawn: ['2026-11-04'], closed: ['2026-11-06'], reopened: ['2026-11-10'] };
    expect(look(caseOf(swapped)).due).toBe('2026-11-17');
  });

  it('should be nothing where no end stands before the reopening', () => {
    expect(look(caseOf({ reopened: ['2026-11-10'] })).due).toBe('2026-11-13');
    expect(look(caseOf({ closed: ['2026-11-12'], reopened: ['2026-11-10'] })).due).toBe(
      '2026-11-13',
    );
    const again = caseOf({ closed: ['2026-11-05'], reopened: ['2026-11-06', '2026-11-10'] });
    expect(look(again).due).toBe('2026-11-16');
  });

  it('should count beside pauses, and not against what these may last', () => {
    const times = { closed: ['2026-11-10'], reopened: ['2026-11-16'] };
    const { due, pauses } = look(caseOf(times, [['2026-11-03', '2026-11-04', '鉴定']]));
    expect(due).toBe('2026-11-20');
    expect(zh(pauses)).toEqual([
      '11月3日（周二）时限中止（鉴定），其间各日不计入。',
      '11月10–15日时限中止（案件已办结），其间各日不计入。',
    ]);
  });
});
