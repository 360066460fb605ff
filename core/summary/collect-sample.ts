import { ascending, inOrderOf } from './ascending';
import { groupOn, type Grouping } from './grouping';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import type { GroupedValues, Sample } from './tallies/tally';

/** The values of each sample by group, of the records received in the period. */
export function collectSamples(
  columns: SummaryColumns,
  grouping: Grouping,
  samples: readonly Sample[],
): readonly GroupedValues[] {
  return samples.map(({ seconds }) => collect(columns[seconds], columns.received, grouping));
}

/** A counting sort by group of what is in ascending order already. */
function collect(seconds: Int32Array, received: Int32Array, grouping: Grouping): GroupedValues {
  const column = ascending(seconds);
  const groups = groupsOf(inOrderOf(column, received), inOrderOf(column, grouping.base), grouping);
  const starts = startsOf(groups, grouping.count);
  // Those outside the period are of one more group and come last.
  const values = new Int32Array(groups.length);
  const next = starts.slice();
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] ?? 0;
    const place = next[group] ?? 0;
    values[place] = column.values[index] ?? 0;
    next[group] = place + 1;
  }
  return { starts, values };
}

/** Group of each record by the day received; the number of groups when that is outside the period. */
function groupsOf(
  received: Int32Array,
  base: Int32Array,
  { bucketOf, from, count }: Grouping,
): Int32Array {
  const groups = new Int32Array(received.length);
  for (let index = 0; index < groups.length; index += 1) {
    const day = received[index] ?? NO_DAY;
    groups[index] = groupOn(day, base[index] ?? 0, bucketOf, from, count);
  }
  return groups;
}

function startsOf(groups: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 2);
  for (let index = 0; index < groups.length; index += 1) {
    const after = (groups[index] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let group = 1; group <= count; group += 1) {
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  }
  return starts.subarray(0, count + 1);
}
