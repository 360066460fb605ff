import { parsePeriod } from '../../../core/summary/parse-period';
import { countByDay } from '../../../core/summary/count-by-day';
import { groupBy } from '../../../core/summary/grouping';
import { dueCount } from '../../../core/summary/tallies/due-count';
import { markCount } from '../../../core/summary/tallies/mark-count';
import { metCount } from '../../../core/summary/tallies/met-count';
import { receivedClosedCount } from '../../../core/summary/tallies/received-closed-count';
import { receivedCount } from '../../../core/summary/tallies/received-count';
import { LEVELS, ledgerColumns } from '../../bench/ledger-columns';

const year = parsePeriod('2026').period ?? { from: 0, to: 0 };
const spring = parsePeriod('2026-Q1').period ?? { from: 0, to: 0 };
/** More rows than are taken at once, and not a multiple of that. */
const columns = ledgerColumns(10_001, year);
const levelOf = columns.groupColumn('level')?.codes ?? new Int32Array(0);

/** Counts rows one by one. */
function countOf(level: number, days: Int32Array, holds: (row: number) => boolean): number {
  return [...days].filter(
    (day, row) => day >= spring.from && day <= spring.to && levelOf[row] === level && holds(row),
  ).length;
}

describe('countByDay', () => {
  const counts = countByDay(columns, groupBy(columns, spring, ['level']), [
    receivedCount,
    receivedClosedCount,
    dueCount,
    metCount,
    markCount('valid'),
  ]);

  it.each(LEVELS.map((title, level) => [title, level] as const))(
    'should count what a row-by-row count finds of %s',
    (_, level) => {
      const { received, isClosed, clocks } = columns;
      expect(counts.map((byLevel) => byLevel[level])).toEqual([
        countOf(level, received, () => true),
        countOf(level, received, (row) => isClosed[row] === 1),
        countOf(level, clocks.dueDay, () => true),
        countOf(level, clocks.dueDay, (row) => clocks.met[row] === 1),
        0,
      ]);
    },
  );

  it('should have a count for each group and none for what lies outside the period', () => {
    expect(counts[0]).toHaveLength(LEVELS.length);
  });
});
