import type { Grouping } from './grouping';
import type { SummaryColumns } from './summary-columns';
import type { EndTally } from './tallies/tally';

/** Counts of a tally by group. */
export function countAtEnd(
  columns: SummaryColumns,
  grouping: Grouping,
  { visit }: EndTally,
): Int32Array {
  const counts = new Int32Array(grouping.count);
  visit(columns, grouping, (group) => {
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return counts;
}
