import * as fc from 'fast-check';
import { buildColumns } from '../../../core/summary/build-columns';
import { crossTable } from '../../../core/summary/cross-table';
import { paretoRows, runningShares } from '../../../core/summary/pareto';
import { summarise, type Summary } from '../../../core/summary/summarise';
import { someRecords } from '../../support/arbitrary-small-record';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const record = (id: string, received: string, office: string, more: object = {}): SmallRecord => ({
  id,
  events: { received },
  fields: { office, ...more },
});

const ledger: readonly SmallRecord[] = [
  record('a', '2026-10-09T08:59:59', '甲科', { sort: '施工噪声' }),
  record('b', '2026-10-10T09:00', '甲科', { sort: '交通噪声' }),
  record('c', '2026-10-12', '乙科', { sort: '垃圾' }),
  record('d', '2026-10-12T23:59:59', '丙科', { sort: '油烟' }),
  record('e', '2026-10-13T00:00', '甲科'),
  record('f', '2026-10-13T10:00', '丁科'),
  record('g', '2026-09-13T10:00', '甲科'),
  record('h', '2026-09-13T10:00', '丁科'),
  record('i', '2025-10-13T10:00', '甲科'),
];

const summaryOf = (
  groupBy: readonly string[],
  top?: number,
  period = '2026-10',
  records = ledger,
): Summary =>
  summarise(
    buildColumns(
      records.map(smallRecord),
      richRulebook,
      smallSetting,
      instantOf('2026-11-22T12:00'),
    ),
    { period: periodOf(period), groupBy, ...(top !== undefined && { top }) },
  );

const counts = (groupBy: string, top?: number, period?: string) =>
  summaryOf([groupBy], top, period).tables[0]?.rows.map(({ texts, values }) => [
    texts[0]?.zh,
    values['received']?.value,
  ]);

describe('groupTables', () => {
  it('should group by weekday and hour of receipt, and leave a date without time apart', () => {
    expect(counts('weekday')).toEqual([
      ['星期一', 2],
      ['星期二', 2],
      ['星期五', 1],
      ['星期六', 1],
      // Nothing came in on a Sunday of the month, but what did earlier is overdue.
      ['星期日', 0],
    ]);
    expect(counts('hour')).toEqual([
      ['00:00–01:00', 1],
      ['08:00–09:00', 1],
      ['09:00–10:00', 1],
      ['10:00–11:00', 1],
      ['23:00–24:00', 1],
      ['（未填写）', 1],
    ]);
  });

  it('should group by quarter, half-year and year, empty ones too', () => {
    expect(counts('quarter', undefined, '2026')).toEqual([
      ['2026年第一季度', 0],
      ['2026年第二季度', 0],
      ['2026年第三季度', 2],
      ['2026年第四季度', 6],
    ]);
    expect(counts('halfYear', undefined, '2026')).toEqual([
      ['2026年上半年', 0],
      ['2026年下半年', 8],
    ]);
    expect(counts('year', undefined, '2026')).toEqual([['2026年', 8]]);
  });

  it('should group by the level of the category tree below the root they all share', () => {
    expect(counts('category1')).toEqual([
      ['噪声扰民', 2],
      ['垃圾', 1],
      ['油烟', 1],
      ['（未填写）', 2],
    ]);
  });

  it('should fold all but the largest groups into “其他”', () => {
    expect(counts('department', 1)).toEqual([
      ['甲科', 3],
      ['其他', 3],
    ]);
    expect(summaryOf(['department'], 1).tables[0]?.rows[1]?.folded).toBe(3);
  });

  it('should leave groups in their order when none is folded', () => {
    expect(counts('department', 4)).toEqual(counts('department'));
    expect(counts('department')?.[0]).toEqual(['丁科', 1]);
  });

  it('should compare each group with the period before and the year before', () => {
    const [first, others] = summaryOf(['department'], 1).tables[0]?.rows ?? [];
    expect(first?.previous?.['received']).toEqual({ value: 1, change: 2 });
    expect(first?.lastYear?.['received']).toEqual({ value: 1, change: 2 });
    expect(others?.previous?.['received']).toEqual({ value: 1, change: 2 });
    expect(others?.lastYear?.['received']).toEqual({ value: null, change: null });
  });

  it('should always fold into what the records of the others give together', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { tables } = summaryOf(['office'], 1, '2026-Q4', records);
        const rows = tables[0]?.rows ?? [];
        const kept = rows.find(({ folded }) => folded === undefined)?.keys[0];
        const rest = records.filter(({ fields }) => fields?.['office'] !== kept);
        const own = summaryOf([], undefined, '2026-Q4', rest);
        const others = rows.find(({ folded }) => folded !== undefined);
        for (const { key, value } of own.measures) {
          if (others === undefined || key === 'repeatRate') continue;
          expect(others.values[key]?.value).toEqual(value);
        }
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });

  it('should always have shares that sum to 100.00 %', () => {
    fc.assert(
      fc.property(someRecords, fc.constantFrom(undefined, 2), (records, top) => {
        const rows = summaryOf(['office'], top, '2026', records).tables[0]?.rows ?? [];
        const hundredths = rows.map(({ values }) =>
          Math.round((values['received']?.share ?? 0) * 100),
        );
        const sum = hundredths.reduce((total, each) => total + each, 0);
        expect(sum).toBe(rows.some(({ values }) => values['received']?.value) ? 10_000 : 0);
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });
});

describe('paretoRows', () => {
  it('should put the largest first, “其他” last, and add up the shares to 100.00', () => {
    const [table] = summaryOf(['department'], 2).tables;
    if (table === undefined) throw new Error('no table');
    expect(
      paretoRows(table, 'received').map(({ row, count, share, running }) => [
        row.texts[0]?.zh,
        count,
        share,
        running,
      ]),
    ).toEqual([
      ['甲科', 3, 50, 50],
      ['丁科', 1, 16.67, 66.67],
      ['其他', 2, 33.33, 100],
    ]);
  });
});

describe('runningShares', () => {
  it('should add up hundredths exactly, and leave out what has no share', () => {
    expect(runningShares([0.29, 0.57, 99.14])).toEqual([0.29, 0.86, 100]);
    expect(runningShares([60, null, 40])).toEqual([60, null, 100]);
  });
});

describe('crossTable', () => {
  it('should lay one measure out by two keys with the totals of both', () => {
    const [down, across, both] = summaryOf(['department', 'category1']).tables;
    if (!down || !across || !both) throw new Error('no tables');
    const table = crossTable(both, down, across, 'received');
    expect(table.across.map(({ zh }) => zh)).toEqual(['噪声扰民', '垃圾', '油烟', '（未填写）']);
    expect(table.down.map(({ zh }) => zh)).toEqual(['丁科', '丙科', '乙科', '甲科']);
    expect(table.cells.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      [null, null, null, 1],
      [null, null, 1, null],
      [null, 1, null, null],
      [2, null, null, 1],
    ]);
    expect(table.downTotals.map((cell) => cell?.value)).toEqual([1, 1, 1, 3]);
    expect(table.acrossTotals.map((cell) => cell?.value)).toEqual([2, 1, 1, 2]);
  });
});
