import { buildColumns } from '../../../core/summary/build-columns';
import { parsePeriod } from '../../../core/summary/parse-period';
import { summarise, type Summary } from '../../../core/summary/summarise';
import type { SummaryTable } from '../../../core/summary/summary-table';
import { measures } from '../../../core/summary/measures/measures';
import {
  instantOf,
  smallRecord,
  smallRulebook,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const NOW = '2026-11-22T12:00';

function summaryOf(
  records: readonly SmallRecord[],
  period: string,
  groupBy: readonly string[] = [],
  asOf = NOW,
): Summary {
  const columns = buildColumns(
    records.map(smallRecord),
    smallRulebook,
    smallSetting,
    instantOf(asOf),
  );
  const parsed = parsePeriod(period).period;
  if (parsed === undefined) throw new Error(period);
  return summarise(columns, { period: parsed, groupBy });
}

const figures = (summary: Summary) =>
  Object.fromEntries(summary.measures.map(({ key, value }) => [key, value]));

const measure = (summary: Summary, key: string) =>
  summary.measures.find((candidate) => candidate.key === key);

const rows = (table: SummaryTable | undefined, key: string) =>
  table?.rows.map((row) => [...row.keys, row.values[key]?.value]);

/** 1–7 October 2026 are off, Saturday the 10th is worked. */
const ledger: readonly SmallRecord[] = [
  {
    id: 'a',
    events: { received: '2026-09-30T10:00', closed: '2026-10-13T18:00' },
    fields: { office: '甲科', kind: '垃圾', urgent: true },
    level: 'major',
  },
  {
    id: 'b',
    events: { received: '2026-10-09T09:00', closed: '2026-10-09T18:00' },
    fields: { office: '甲科', kind: '噪声', urgent: false },
    level: 'minor',
  },
  {
    id: 'c',
    events: { received: '2026-10-12T09:00', closed: '2026-11-03T18:00' },
    fields: { office: '乙科', kind: '噪声' },
    level: 'major',
  },
  { id: 'd', events: { received: '2026-10-30T14:00' }, fields: { office: '乙科' }, level: 'minor' },
  { id: 'e', events: { received: '2026-10-20T09:00', withdrawn: '2026-10-21T09:00' } },
];

describe('summarise', () => {
  it('should give the figures of a month counted by hand', () => {
    expect(figures(summaryOf(ledger, '2026-10'))).toEqual({
      received: 4,
      closed: 2,
      closingRate: 2 / 4,
      onTimeRate: 2 / 3,
      overdueOpen: 1,
      meanHandlingDays: 9,
      medianHandlingDays: 9,
      p90HandlingDays: 15.4,
      meanHandlingHours: 273,
      medianHandlingHours: 273,
      p90HandlingHours: 484.2,
    });
  });

  it('should show what a rate is counted of', () => {
    const summary = summaryOf(ledger, '2026-10');
    expect(measure(summary, 'onTimeRate')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(measure(summary, 'closingRate')).toMatchObject({ numerator: 2, denominator: 4 });
    expect(measure(summary, 'meanHandlingDays')).toMatchObject({ numerator: 18, denominator: 2 });
    expect(measure(summary, 'received')).toMatchObject({ numerator: null, denominator: null });
  });

  it('should answer a period without records with zero counts and no rates', () => {
    const summary = figures(summaryOf(ledger, '2025-03'));
    expect(summary).toMatchObject({ received: 0, closed: 0, overdueOpen: 0 });
    expect(Object.values(summary).filter((value) => value === null)).toHaveLength(8);
  });

  it('should answer a ledger without records', () => {
    const summary = summaryOf([], '2026-10', ['office', 'month']);
    expect(figures(summary)).toMatchObject({ received: 0, closingRate: null, onTimeRate: null });
    expect(summary.tables[0]?.rows).toEqual([]);
    expect(rows(summary.tables[1], 'received')).toEqual([['2026-10', 0]]);
  });

  it('should answer a single open record', () => {
    const summary = figures(summaryOf(ledger.slice(3, 4), '2026-10'));
    expect(summary).toMatchObject({ received: 1, closed: 0, closingRate: 0, onTimeRate: null });
    expect(summary).toMatchObject({ overdueOpen: 0, meanHandlingDays: null });
  });

  it('should count an unfinished clock due in the period against the on-time rate', () => {
    expect(figures(summaryOf(ledger, '2026-11'))).toMatchObject({
      onTimeRate: 0,
      overdueOpen: 1,
      closed: 1,
    });
  });

  it('should count a record due on the last day and not done as overdue at the period’s end', () => {
    const due13 = { id: 'x', events: { received: '2026-09-30T10:00' } };
    expect(figures(summaryOf([due13], '2026-10-12'))['overdueOpen']).toBe(0);
    expect(figures(summaryOf([due13], '2026-10-13'))['overdueOpen']).toBe(1);
  });

  it('should look at the clocks now while the period lasts', () => {
    const open = { id: 'x', events: { received: '2026-11-16T10:00' } };
    const during = (asOf: string) => figures(summaryOf([open], '2026-11', [], asOf))['overdueOpen'];
    expect(during('2026-11-23T23:59:59')).toBe(0);
    expect(during('2026-11-24T00:00')).toBe(1);
  });

  it('should not count a record closed at the very moment of the statistics as open', () => {
    const late = { id: 'x', events: { received: '2026-11-02T10:00', closed: '2026-11-20T09:00' } };
    const at = (asOf: string) => figures(summaryOf([late], '2026-11', [], asOf))['overdueOpen'];
    expect(at('2026-11-20T08:59:59')).toBe(1);
    expect(at('2026-11-20T09:00')).toBe(0);
  });

  it('should not count a paused clock as overdue', () => {
    const paused = {
      id: 'x',
      events: { received: '2026-10-12T09:00' },
      pauses: [['2026-10-13T09:00']] as const,
    };
    expect(figures(summaryOf([paused], '2026-10'))).toMatchObject({ overdueOpen: 0 });
  });

  it('should count a record once however many of its resolve clocks are late', () => {
    const twice = {
      id: 'x',
      events: { received: '2026-09-01T09:00', acknowledged: '2026-09-01T10:00' },
    };
    expect(figures(summaryOf([twice], '2026-10'))['overdueOpen']).toBe(1);
    expect(measure(summaryOf([twice], '2026-09'), 'onTimeRate')).toMatchObject({ denominator: 2 });
  });

  it('should leave a record closed before it was received out of the handling time', () => {
    const wrong = { id: 'x', events: { received: '2026-10-12T09:00', closed: '2026-10-11T09:00' } };
    expect(figures(summaryOf([wrong], '2026-10'))).toMatchObject({
      closingRate: 1,
      meanHandlingHours: null,
      meanHandlingDays: null,
    });
  });

  it('should count the first and the last day of a period and none beside them', () => {
    const on = (id: string, received: string) => ({ id, events: { received } });
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];
    const { measures: results } = summaryOf(
      days.map((day) => on(day, `${day}T23:59:59`)),
      '2026-10',
    );
    expect(results[0]?.value).toBe(2);
  });

  it('should count every group when there are more combinations than fit into an array', () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({
      id: String(index),
      events: { received: '2026-10-12T09:00' },
      fields: { office: `科${index}`, person: `人${index % 1099}` },
    }));
    const { tables } = summaryOf(many, '2026-10', ['office', 'person']);
    expect(tables[2]?.rows).toHaveLength(1100);
    expect(tables[2]?.rows.every(({ values }) => values['received']?.value === 1)).toBe(true);
    expect(tables[2]?.rows.find(({ keys }) => keys[0] === '科1099')?.keys).toEqual([
      '科1099',
      '人0',
    ]);
  });

  it('should not take an earlier time of the same day for a close known by its date', () => {
    const wrong = { id: 'x', events: { received: '2026-10-12T09:00', closed: '2026-10-12T08:00' } };
    expect(figures(summaryOf([wrong], '2026-10'))).toMatchObject({ meanHandlingHours: null });
  });

  it('should take a close known by its date as no earlier than the intake of that day', () => {
    const sameDay = { id: 'x', events: { received: '2026-10-12T09:00', closed: '2026-10-12' } };
    expect(figures(summaryOf([sameDay], '2026-10'))).toMatchObject({ meanHandlingHours: 0 });
  });

  it('should compare with the period before and the same period last year', () => {
    const result = measure(summaryOf(ledger, '2026-10'), 'received');
    expect(result?.previous).toMatchObject({
      period: { from: '2026-09-01', to: '2026-09-30' },
      value: 1,
      change: 3,
    });
    expect(result?.lastYear).toEqual({
      period: { from: '2025-10-01', to: '2025-10-31' },
      value: 0,
      numerator: null,
      denominator: null,
      change: null,
    });
  });

  it('should show no change where a period has no data', () => {
    const result = measure(summaryOf(ledger, '2026-10'), 'onTimeRate');
    expect(result?.previous).toMatchObject({ value: null, change: null });
  });

  it('should group by a field, by its use and by level, in the order of the regime', () => {
    const { tables } = summaryOf(ledger, '2026-10', ['kind', 'department', 'level', 'urgent']);
    expect(rows(tables[0], 'received')).toEqual([
      ['噪声', 2],
      ['垃圾', 0],
      [null, 2],
    ]);
    expect(rows(tables[1], 'received')).toEqual([
      ['乙科', 2],
      ['甲科', 1],
      [null, 1],
    ]);
    expect(rows(tables[2], 'received')).toEqual([
      ['minor', 2],
      ['major', 1],
      [null, 1],
    ]);
    expect(rows(tables[3], 'closed')).toEqual([
      [true, 1],
      [false, 1],
      [null, 0],
    ]);
    expect(tables[1]?.titles).toEqual([{ zh: '承办部门', en: '承办部门' }]);
  });

  it('should group by light and outcome', () => {
    const { tables } = summaryOf(ledger, '2026', ['light', 'outcome']);
    expect(rows(tables[0], 'received')).toEqual([
      ['red', 1],
      ['purple', 1],
      ['blue', 2],
      ['grey', 1],
    ]);
    expect(rows(tables[1], 'received')).toEqual([
      ['open', 1],
      ['closed', 3],
      ['withdrawn', 1],
    ]);
  });

  it('should put each measure into the month its own date lies in', () => {
    const { tables } = summaryOf(ledger, '2026-Q4', ['month']);
    expect(rows(tables[0], 'received')).toEqual([
      ['2026-10', 4],
      ['2026-11', 0],
      ['2026-12', 0],
    ]);
    expect(rows(tables[0], 'closed')?.map((row) => row[1])).toEqual([2, 1, 0]);
    expect(rows(tables[0], 'onTimeRate')?.map((row) => row[1])).toEqual([2 / 3, 0, null]);
    expect(rows(tables[0], 'overdueOpen')?.map((row) => row[1])).toEqual([1, 1, 0]);
  });

  it('should cross two keys after a table for each', () => {
    const { tables } = summaryOf(ledger, '2026-Q4', ['month', 'level']);
    expect(tables.map(({ keys }) => keys)).toEqual([['month'], ['level'], ['month', 'level']]);
    expect(rows(tables[2], 'received')).toEqual([
      ['2026-10', 'minor', 2],
      ['2026-10', 'major', 1],
      ['2026-10', null, 1],
      ['2026-11', 'minor', 0],
      ['2026-11', 'major', 0],
    ]);
    expect(tables[2]?.titles.map(({ en }) => en)).toEqual(['Month', 'Level']);
  });

  it('should give weeks as ISO numbers them, cut to the period', () => {
    const { tables } = summaryOf(ledger, '2026-10', ['week']);
    expect(rows(tables[0], 'received')).toEqual([
      ['2026-W40', 0],
      ['2026-W41', 1],
      ['2026-W42', 1],
      ['2026-W43', 1],
      ['2026-W44', 1],
    ]);
  });

  it('should give shares of counts that sum to 100.00, and none of what does not add up', () => {
    const { tables } = summaryOf(ledger, '2026-10', ['department', 'month']);
    expect(tables[0]?.rows.map(({ values }) => values['received']?.share)).toEqual([50, 25, 25]);
    expect(tables[0]?.rows.map(({ values }) => values['overdueOpen']?.share)).toEqual([100, 0, 0]);
    expect(tables[0]?.rows[0]?.values['onTimeRate']).not.toHaveProperty('share');
    expect(tables[1]?.rows[0]?.values['overdueOpen']).not.toHaveProperty('share');
  });

  it('should give twelve months that end with the period', () => {
    const { series } = summaryOf(ledger, '2026-10');
    expect(series.rows).toHaveLength(12);
    expect(rows(series, 'received')?.slice(-2)).toEqual([
      ['2026-09', 1],
      ['2026-10', 4],
    ]);
    expect(summaryOf(ledger, '2026').series.rows).toHaveLength(12);
  });

  it('should note records without a time of receipt', () => {
    const [note] = summaryOf([{ id: 'x', events: {} }], '2026-10').notes;
    expect(note?.zh).toContain('1 件没有收到时间');
    expect(summaryOf(ledger, '2026-10').notes).toEqual([]);
  });

  it('should carry a definition in both languages with every measure', () => {
    for (const { title, definition } of measures) {
      expect([title.zh, title.en, definition.zh, definition.en].every(Boolean)).toBe(true);
    }
    expect(new Set(measures.map(({ key }) => key)).size).toBe(measures.length);
  });

  it('should refuse a key it does not know as a bug of the caller', () => {
    expect(() => summaryOf(ledger, '2026-10', ['colour'])).toThrow(RangeError);
  });
});
