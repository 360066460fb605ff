import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { rulebookDefinition, type RulebookSource } from '../../../core/rulebook/definition';
import { buildColumns } from '../../../core/summary/build-columns';
import { summarise } from '../../../core/summary/summarise';
import { instantOf, periodOf, smallSetting } from '../../support/small-ledger';

const text = (zh: string) => ({ zh, en: zh });
const clause = '1';
const source: RulebookSource = {
  id: 'fingers',
  version: '1',
  title: text('手算'),
  domain: text('测试'),
  kind: 'rulebook',
  source: text('测试'),
  summary: text('测试'),
  roles: [{ key: 'chief', title: text('负责人') }],
  fields: [{ key: 'score', title: text('满意度'), type: 'integer', clause }],
  events: [
    { key: 'received', title: text('收到'), clause },
    { key: 'moved', title: text('转办'), after: ['received'], ends: 'transferred', clause },
    { key: 'closed', title: text('办结'), after: ['received', 'again'], ends: 'closed', clause },
    { key: 'again', title: text('重新办理'), after: ['closed'], reopens: true, clause },
  ],
  clocks: [
    {
      key: 'resolve',
      title: text('办结'),
      from: 'received',
      to: 'closed',
      within: { amount: 5, unit: 'working-day' },
      purpose: 'resolve',
      pausable: true,
      cancelledBy: ['moved'],
      clause,
    },
  ],
  statistics: { answered: 'has(fields.score)', satisfied: 'fields.score >= 4' },
  examples: [{ title: text('例'), asOf: '2026-10-01T00:00', record: {}, expect: {} }],
};
const { rulebook } = bindRulebook(rulebookDefinition.parse(source), {});

type Case = Omit<RawRecord, 'id' | 'fields'> & { readonly score?: number };

/** Figures on 22 November 2026: a count, or the two counts of a rate; days of work and hours. */
function figuresOf(cases: readonly Case[], month = '2026-10') {
  if (rulebook === undefined) throw new Error('The rulebook of the test is wrong.');
  const records = cases.map(({ score, ...rest }, index) => {
    const raw = { id: `r${index}`, fields: { score }, ...rest };
    return parseRecord(raw, rulebook, smallSetting.zone).record;
  });
  const columns = buildColumns(records, rulebook, smallSetting, instantOf('2026-11-22T12:00'));
  const { measures, sections } = summarise(columns, { period: periodOf(month), groupBy: [] });
  const all = [...measures, ...sections.flatMap((section) => section.measures)];
  const of = (key: string) => all.find((measure) => measure.key === key);
  const rate = (key: string) => [of(key)?.numerator, of(key)?.denominator, of(key)?.value];
  return {
    received: of('received')?.value,
    closed: of('closed')?.value,
    transferred: of('transferred')?.value,
    reopened: of('reopened')?.value,
    overdueOpen: of('overdueOpen')?.value,
    open: of('open')?.value,
    closing: rate('closingRate'),
    onTime: rate('onTimeRate'),
    satisfaction: rate('satisfactionRate'),
    unanswered: of('unanswered')?.value,
    days: of('meanHandlingDays')?.value,
    hours: of('medianHandlingHours')?.value,
    change: of('received')?.previous.change,
  };
}

const NOTHING = {
  received: 0,
  closed: 0,
  transferred: 0,
  reopened: 0,
  overdueOpen: 0,
  open: 0,
  closing: [0, 0, null],
  onTime: [0, 0, null],
  satisfaction: [0, 0, null],
  unanswered: 0,
  days: null,
  hours: null,
  change: null,
};

/** Received on Monday 12 October at nine, closed on Wednesday at six: three days of eight hours. */
const threeDays: Case = { events: { received: '2026-10-12T09:00', closed: '2026-10-14T18:00' } };

describe('figures counted on fingers', () => {
  it('should be nothing, and no rate, in an empty period', () => {
    expect(figuresOf([])).toEqual(NOTHING);
    expect(figuresOf([threeDays], '2026-08')).toEqual(NOTHING);
  });

  it('should be those of one record', () => {
    expect(figuresOf([{ ...threeDays, score: 5 }])).toEqual({
      ...NOTHING,
      received: 1,
      closed: 1,
      closing: [1, 1, 1],
      onTime: [1, 1, 1],
      satisfaction: [1, 1, 1],
      days: 3,
      hours: 2 * 24 + 9,
    });
  });

  it('should have no satisfaction when all are unanswered', () => {
    const found = figuresOf([threeDays, threeDays]);
    expect(found.satisfaction).toEqual([0, 0, null]);
    expect(found.unanswered).toBe(2);
  });

  it('should have no change where the period before would divide by zero', () => {
    // Nothing in September, one in October, none in November.
    expect(figuresOf([threeDays]).change).toBeNull();
    expect(figuresOf([threeDays], '2026-11').change).toBe(-1);
    expect(figuresOf([threeDays], '2026-12').change).toBeNull();
  });

  it('should not have a record overdue that is paused at the end of the period', () => {
    // Due on the 26th; paused from the 23rd on, after three of the five days.
    const received = '2026-10-19T09:00';
    const paused = { pauses: [{ from: '2026-10-23T09:00', reason: '等待鉴定' }] };
    const one = { ...NOTHING, received: 1, open: 1, closing: [0, 1, 0], unanswered: 1 };
    expect(figuresOf([{ events: { received } }])).toEqual({
      ...one,
      overdueOpen: 1,
      onTime: [0, 1, 0],
    });
    expect(figuresOf([{ events: { received }, ...paused }])).toEqual(one);
  });

  it('should take the due of a pause that ended after the period', () => {
    // 20, 21, 22 October and, after the pause to 3 November, the 4th and 5th.
    const record: Case = {
      events: { received: '2026-10-19T09:00', closed: '2026-11-05T09:00' },
      pauses: [{ from: '2026-10-23T09:00', to: '2026-11-03T09:00', reason: '等待鉴定' }],
    };
    expect(figuresOf([record])).toMatchObject({ overdueOpen: 0, onTime: [0, 0, null], open: 1 });
    expect(figuresOf([record], '2026-11')).toMatchObject({ closed: 1, onTime: [1, 1, 1] });
  });

  it('should count a reopened record once, by its last closing', () => {
    const events = { ...threeDays.events, again: '2026-10-20T09:00' };
    const twice = { events: { ...events, closed: '2026-10-22T09:00' } };
    expect(figuresOf([{ events }])).toMatchObject({ received: 1, closed: 0, reopened: 1, open: 1 });
    expect(figuresOf([{ ...twice, occurrences: { closed: ['2026-10-14T18:00'] } }])).toMatchObject({
      received: 1,
      closed: 1,
      reopened: 1,
      open: 0,
    });
  });

  it('should count a transferred record as neither closed nor late', () => {
    const events = { received: '2026-10-12T09:00', moved: '2026-10-13T09:00' };
    expect(figuresOf([{ events }])).toEqual({
      ...NOTHING,
      received: 1,
      transferred: 1,
      closing: [0, 1, 0],
      unanswered: 1,
    });
  });

  it('should count a record closed after the end of the period there, and its closing here', () => {
    // Due on 27 October and still open at the month’s end.
    const late = { events: { received: '2026-10-20T09:00', closed: '2026-11-03T18:00' } };
    expect(figuresOf([late])).toMatchObject({
      received: 1,
      closed: 0,
      overdueOpen: 1,
      open: 1,
      closing: [1, 1, 1],
      onTime: [0, 1, 0],
      days: 11,
    });
    expect(figuresOf([late], '2026-11')).toMatchObject({
      received: 0,
      closed: 1,
      overdueOpen: 0,
      open: 0,
      closing: [0, 0, null],
      onTime: [0, 0, null],
      days: null,
    });
  });
});
