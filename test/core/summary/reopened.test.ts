import { buildColumns } from '../../../core/summary/build-columns';
import { parsePeriod } from '../../../core/summary/parse-period';
import { summarise } from '../../../core/summary/summarise';
import type { ComplaintRecord } from '../../../core/record/record';
import { clockSource, recordOf, rulebookWith } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';

const text = (zh: string) => ({ zh, en: zh });
const clause = '1';
const rulebook = rulebookWith(
  [clockSource({ amount: 5, unit: 'working-day' }, { purpose: 'resolve' })],
  {
    events: [
      { key: 'received', title: text('收到'), clause },
      { key: 'closed', title: text('办结'), after: ['received', 'again'], ends: 'closed', clause },
      { key: 'again', title: text('重新办理'), after: ['closed'], reopens: true, clause },
    ],
  },
);
/** Received and closed in October 2026, reopened in November. */
const reopened = recordOf({
  events: {
    received: '2026-10-12T09:00',
    closed: '2026-10-14T09:00',
    again: '2026-11-02T09:00',
  },
});
const closedAgain: ComplaintRecord = {
  ...reopened,
  events: { ...reopened.events, closed: at('2026-11-04T09:00') },
  occurrences: { closed: [at('2026-10-14T09:00')] },
};

function figures(record: ComplaintRecord, month: string) {
  const columns = buildColumns([record], rulebook, shanghai, instantOf('2026-11-20T12:00'));
  const { period } = parsePeriod(month);
  if (period === undefined) throw new Error(month);
  const { measures } = summarise(columns, { period, groupBy: [] });
  return ['received', 'closed', 'overdueOpen', 'reopened'].map(
    (key) => measures.find((one) => one.key === key)?.value,
  );
}

describe('a reopened case in the statistics', () => {
  it('should be open again, and no longer count as closed', () => {
    expect(figures(reopened, '2026-10')).toEqual([1, 0, 0, 0]);
    expect(figures(reopened, '2026-11')).toEqual([0, 0, 1, 1]);
  });

  it('should count once, with its first receipt and its last closure', () => {
    expect(figures(closedAgain, '2026-10')).toEqual([1, 0, 0, 0]);
    expect(figures(closedAgain, '2026-11')).toEqual([0, 1, 0, 1]);
    const twice: ComplaintRecord = {
      ...closedAgain,
      events: { ...closedAgain.events, received: at('2026-11-02T08:00') },
      occurrences: { ...closedAgain.occurrences, received: [at('2026-10-12T09:00')] },
    };
    expect(figures(twice, '2026-11')[0]).toBe(0);
  });

  it('should count each further round by the day it began, under the group of its case', () => {
    const thrice: ComplaintRecord = {
      ...closedAgain,
      events: { ...closedAgain.events, again: at('2026-11-09T09:00') },
      occurrences: { ...closedAgain.occurrences, again: [at('2026-11-02T09:00')] },
    };
    expect(figures(thrice, '2026-11')[3]).toBe(2);
    expect(figures(thrice, '2026-10')[3]).toBe(0);
  });

  it('should be no figure of a regime that reopens nothing', () => {
    const plain = rulebookWith([clockSource({ amount: 5, unit: 'working-day' })]);
    const columns = buildColumns([reopened], plain, shanghai, instantOf('2026-11-20T12:00'));
    const { period } = parsePeriod('2026-11');
    if (period === undefined) throw new Error('2026-11');
    const keys = summarise(columns, { period, groupBy: [] }).measures.map(({ key }) => key);
    expect(keys).not.toContain('reopened');
  });
});
