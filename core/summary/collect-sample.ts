import { ascending } from './ascending';
import { groupOn, type Grouping } from './grouping';
import { NO_DAY, NO_TIME, type SummaryColumns } from './summary-columns';
import type { GroupedValues, Sample } from './tallies/tally';

/** The values of each sample by group, of the records received in the period. */
export function collectSamples(
  columns: SummaryColumns,
  grouping: Grouping,
  samples: readonly Sample[],
): readonly GroupedValues[] {
  if (samples.length === 0) return [];
  const groupOf = groupsReceived(columns, grouping);
  return samples.map(({ seconds }) => collect(columns[seconds], groupOf, grouping.count));
}

/** As narrow as may be: they are read in the order of the values, which is any order of records. */
type GroupNumbers = Uint16Array | Int32Array;

/** Group of each record by the day received; the number of groups when that is outside the period. */
function groupsReceived(
  { received }: SummaryColumns,
  { base, bucketOf, from, count }: Grouping,
): GroupNumbers {
  const groups =
    count <= 0xffff ? new Uint16Array(received.length) : new Int32Array(received.length);
  for (let record = 0; record < groups.length; record += 1) {
    const day = received[record] ?? NO_DAY;
    groups[record] = groupOn(day, base[record] ?? 0, bucketOf, from, count);
  }
  return groups;
}

/** A counting sort by group of what is in ascending order already. */
function collect(seconds: Int32Array, groupOf: GroupNumbers, count: number): GroupedValues {
  const { records, values } = ascending(seconds);
  const starts = startsOf(seconds, groupOf, count);
  // Those outside the period are of one more group and come last.
  const placed = new Int32Array(records.length);
  const next = starts.slice();
  for (let index = 0; index < records.length; index += 1) {
    const group = groupOf[records[index] ?? 0] ?? 0;
    const place = next[group] ?? 0;
    placed[place] = values[index] ?? 0;
    next[group] = place + 1;
  }
  return { starts, values: placed };
}

function startsOf(seconds: Int32Array, groupOf: GroupNumbers, count: number): Int32Array {
  const starts = new Int32Array(count + 2);
  for (let record = 0; record < seconds.length; record += 1) {
    if (seconds[record] === NO_TIME) continue;
    const after = (groupOf[record] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let group = 1; group <= count; group += 1) {
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  }
  return starts.subarray(0, count + 1);
}
