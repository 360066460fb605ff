import { groupOn, type Grouping } from './grouping';
import { rowsOfTally, sourceOf, type TallyRows } from './rows-of-tally';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import type { DayTally } from './tallies/tally';

/** Counts of each tally by group, in the order of the tallies. */
export function countByDay(
  columns: SummaryColumns,
  grouping: Grouping,
  tallies: readonly DayTally[],
): readonly Int32Array[] {
  // One place more than there are groups takes what is outside the period.
  const empty = (): Int32Array => new Int32Array(grouping.count + 1);
  const counts = new Map(tallies.map((tally) => [tally, empty()]));
  for (const [source, one] of new Map(tallies.map((tally) => [sourceOf(tally), tally]))) {
    const rows = rowsOfTally(columns, one);
    const ofDay = tallies.filter((tally) => sourceOf(tally) === source);
    const whole = ofDay.find(({ marked }) => marked === undefined);
    const all = (whole && counts.get(whole)) ?? empty();
    const marks = ofDay.flatMap((tally) => {
      const marked = tally.marked?.(columns);
      return marked === undefined ? [] : [{ marked, count: counts.get(tally) ?? empty() }];
    });
    const [first, ...others] = marks;
    if (first === undefined) countRows(rows, grouping, all);
    else countMarked(rows, grouping, all, first.marked, first.count);
    for (const { marked, count } of others) countMarked(rows, grouping, empty(), marked, count);
  }
  return tallies.map((tally) => (counts.get(tally) ?? empty()).subarray(0, grouping.count));
}

function countRows(
  { days, recordOf }: TallyRows,
  { base, bucketOf, from, count }: Grouping,
  all: Int32Array,
): void {
  for (let row = 0; row < days.length; row += 1) {
    const record = recordOf === undefined ? row : (recordOf[row] ?? 0);
    const group = groupOn(days[row] ?? NO_DAY, base[record] ?? 0, bucketOf, from, count);
    all[group] = (all[group] ?? 0) + 1;
  }
}

/** Counts all rows and those that are marked in one pass, a pair of counts for each group. */
function countMarked(
  { days, recordOf }: TallyRows,
  { base, bucketOf, from, count }: Grouping,
  all: Int32Array,
  marked: Uint8Array,
  counts: Int32Array,
): void {
  const pairs = new Int32Array(2 * all.length);
  for (let row = 0; row < days.length; row += 1) {
    const record = recordOf === undefined ? row : (recordOf[row] ?? 0);
    const group = groupOn(days[row] ?? NO_DAY, base[record] ?? 0, bucketOf, from, count);
    const place = 2 * group + (marked[row] ?? 0);
    pairs[place] = (pairs[place] ?? 0) + 1;
  }
  for (let group = 0; group < all.length; group += 1) {
    counts[group] = pairs[2 * group + 1] ?? 0;
    all[group] = (pairs[2 * group] ?? 0) + (counts[group] ?? 0);
  }
}
