import { collectSamples } from '../../../core/summary/collect-sample';
import { groupBy } from '../../../core/summary/grouping';
import { parsePeriod } from '../../../core/summary/parse-period';
import { handlingBusinessSeconds } from '../../../core/summary/tallies/handling-seconds';
import { NO_TIME, type GroupColumn } from '../../../core/summary/summary-columns';
import { LEVELS, ledgerColumns } from '../../bench/ledger-columns';

const year = parsePeriod('2026').period ?? { from: 0, to: 0 };
const spring = parsePeriod('2026-Q1').period ?? { from: 0, to: 0 };

describe('collectSamples', () => {
  it('should give each group the values of its records in ascending order', () => {
    const columns = ledgerColumns(5_000, year);
    const levelOf = columns.groupColumn('level')?.codes ?? new Int32Array(0);
    const grouping = groupBy(columns, spring, ['level']);
    const [sample] = collectSamples(columns, grouping, [handlingBusinessSeconds]);
    LEVELS.forEach((_, level) => {
      const expected = [...columns.businessSeconds]
        .filter((seconds, record) => {
          const day = columns.received[record] ?? 0;
          const isInside = day >= spring.from && day <= spring.to;
          return isInside && seconds !== NO_TIME && levelOf[record] === level;
        })
        .sort((one, other) => one - other);
      expect(expected.length).toBeGreaterThan(100);
      const { starts, values } = sample ?? { starts: [], values: new Int32Array(0) };
      expect([...values.subarray(starts[level], starts[level + 1])]).toEqual(expected);
    });
  });

  it('should tell more groups apart than sixteen bits can', () => {
    const size = 70_000;
    const few = ledgerColumns(3, year);
    const text = { zh: '', en: '' };
    const wide: GroupColumn = {
      title: text,
      codes: Int32Array.of(1, size - 1, 65_537),
      values: Array.from({ length: size }, (_, value) => ({ value, text, rank: value })),
    };
    const columns = {
      ...few,
      businessSeconds: Int32Array.of(10, 20, 30),
      groupColumn: () => wide,
    };
    const [sample] = collectSamples(columns, groupBy(columns, year, ['wide']), [
      handlingBusinessSeconds,
    ]);
    const { starts = [], values = [] } = sample ?? {};
    expect([1, size - 1, 65_537].map((group) => values[starts[group] ?? -1])).toEqual([10, 20, 30]);
  });
});
