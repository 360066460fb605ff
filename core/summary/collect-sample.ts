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
  const starts = new Int32Array(grouping.count + 2);
  const groups = groupsOf(
    inOrderOf(column, received),
    inOrderOf(column, grouping.base),
    grouping,
    starts,
  );
  addUp(starts);
  // Those outside the period are of one more group and come last.
  const values = new Int32Array(groups.length);
  const next = starts.slice();
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] ?? 0;
    const place = next[group] ?? 0;
    values[place] = column.values[index] ?? 0;
    next[group] = place + 1;
  }
  return { starts: starts.subarray(0, grouping.count + 1), values };
}

/**
 * Group of each record by the day received; the number of groups when that is outside the period.
 * How many each group has is counted on the way, at the place after it.
 */
function groupsOf(
  received: Int32Array,
  base: Int32Array,
  { bucketOf, from, count }: Grouping,
  counts: Int32Array,
): Int32Array {
  const groups = new Int32Array(received.length);
  for (let index = 0; index < groups.length; index += 1) {
    const day = received[index] ?? NO_DAY;
    const group = groupOn(day, base[index] ?? 0, bucketOf, from, count);
    groups[index] = group;
    counts[group + 1] = (counts[group + 1] ?? 0) + 1;
  }
  return groups;
}

/** Turns counts into the places at which each group starts. */
function addUp(counts: Int32Array): void {
  for (let group = 1; group < counts.length; group += 1) {
    counts[group] = (counts[group] ?? 0) + (counts[group - 1] ?? 0);
  }
}
