import type { Grouping } from './grouping';
import type { SummaryColumns } from './summary-columns';
import type { CountedDay, DayTally } from './tallies/tally';

/** Rows are taken in blocks whose groups stay in the processor's nearest cache. */
const BLOCK = 4096;

/** Counts of each tally by group, in the order of the tallies; all of one day in a single pass. */
export function countByDay(
  columns: SummaryColumns,
  grouping: Grouping,
  tallies: readonly DayTally[],
): readonly Int32Array[] {
  const counts = tallies.map(() => new Int32Array(grouping.count + 1));
  for (const day of new Set(tallies.map((tally) => tally.day))) {
    const { days, recordOf } = rowsOf(columns, day);
    const counters = tallies.flatMap((tally, index) => {
      const into = counts[index];
      if (tally.day !== day || into === undefined) return [];
      if (tally.marked === undefined) return [countAll(into)];
      const marked = tally.marked(columns);
      return marked === undefined ? [] : [countMarked(into, marked)];
    });
    const block = new Int32Array(BLOCK);
    for (let first = 0; first < days.length; first += BLOCK) {
      const length = Math.min(BLOCK, days.length - first);
      grouping.findGroups({ days, recordOf, first, length }, block);
      for (const count of counters) count(block, first, length);
    }
  }
  return counts.map((all) => all.subarray(0, grouping.count));
}

function rowsOf({ received, closed, clocks, rounds }: SummaryColumns, day: CountedDay) {
  switch (day) {
    case 'received':
      return { days: received, recordOf: undefined };
    case 'closed':
      return { days: closed, recordOf: undefined };
    case 'due':
      return { days: clocks.dueDay, recordOf: clocks.record };
    case 'reopened':
      return { days: rounds?.day ?? NO_ROWS, recordOf: rounds?.record };
    default: {
      const never: never = day;
      return never;
    }
  }
}

const NO_ROWS = new Int32Array(0);

/** Counts a block of rows that begins at row `first`. */
type Counter = (groups: Int32Array, first: number, length: number) => void;

const countAll =
  (counts: Int32Array): Counter =>
  (groups, _, length) => {
    for (let index = 0; index < length; index += 1) {
      const group = groups[index] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    }
  };

const countMarked =
  (counts: Int32Array, marked: Uint8Array): Counter =>
  (groups, first, length) => {
    for (let index = 0; index < length; index += 1) {
      const group = groups[index] ?? 0;
      counts[group] = (counts[group] ?? 0) + (marked[first + index] ?? 0);
    }
  };
