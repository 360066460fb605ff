import { groupOn, type Grouping } from './grouping';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import type { CountedDay, DayTally } from './tallies/tally';

/** Counts of each tally by group, in the order of the tallies. */
export function countByDay(
  columns: SummaryColumns,
  grouping: Grouping,
  tallies: readonly DayTally[],
): readonly Int32Array[] {
  // One place more than there are groups takes what is outside the period.
  const empty = (): Int32Array => new Int32Array(grouping.count + 1);
  const counts = new Map(tallies.map((tally) => [tally, empty()]));
  for (const day of new Set(tallies.map((tally) => tally.day))) {
    const ofDay = tallies.filter((tally) => tally.day === day);
    const whole = ofDay.find(({ marked }) => marked === undefined);
    const all = (whole && counts.get(whole)) ?? empty();
    const marks = ofDay.flatMap((tally) => {
      const marked = tally.marked?.(columns);
      return marked === undefined ? [] : [{ marked, count: counts.get(tally) ?? empty() }];
    });
    const rows = rowsOf(columns, day);
    const [first, ...others] = marks;
    if (first === undefined) countRows(rows, grouping, all);
    else countMarked(rows, grouping, all, first.marked, first.count);
    for (const { marked, count } of others) countMarked(rows, grouping, empty(), marked, count);
  }
  return tallies.map((tally) => (counts.get(tally) ?? empty()).subarray(0, grouping.count));
}

/** Rows and the days they count on. */
interface DayRows {
  readonly days: Int32Array;
  /** Record of each row; absent: row r is record r. */
  readonly recordOf: Int32Array | undefined;
}

function rowsOf({ received, closed, clocks, rounds }: SummaryColumns, day: CountedDay): DayRows {
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

function countRows(
  { days, recordOf }: DayRows,
  { base, bucketOf, from, count }: Grouping,
  all: Int32Array,
): void {
  for (let row = 0; row < days.length; row += 1) {
    const record = recordOf === undefined ? row : (recordOf[row] ?? 0);
    const group = groupOn(days[row] ?? NO_DAY, base[record] ?? 0, bucketOf, from, count);
    all[group] = (all[group] ?? 0) + 1;
  }
}

/** Counts all rows and those that are marked in one pass: most of its time goes into the groups. */
function countMarked(
  { days, recordOf }: DayRows,
  { base, bucketOf, from, count }: Grouping,
  all: Int32Array,
  marked: Uint8Array,
  counts: Int32Array,
): void {
  for (let row = 0; row < days.length; row += 1) {
    const record = recordOf === undefined ? row : (recordOf[row] ?? 0);
    const group = groupOn(days[row] ?? NO_DAY, base[record] ?? 0, bucketOf, from, count);
    all[group] = (all[group] ?? 0) + 1;
    counts[group] = (counts[group] ?? 0) + (marked[row] ?? 0);
  }
}
