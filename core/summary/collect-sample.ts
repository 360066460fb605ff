import { ascending } from './ascending';
import type { Grouping } from './grouping';
import { NO_TIME, type SummaryColumns } from './summary-columns';
import type { GroupedValues, Sample } from './tallies/tally';

/** The values of each sample by group, of the records received in the period. */
export function collectSamples(
  columns: SummaryColumns,
  grouping: Grouping,
  samples: readonly Sample[],
): readonly GroupedValues[] {
  if (samples.length === 0) return [];
  const { received, count } = columns;
  const groupOf = new Int32Array(count);
  grouping.findGroups({ days: received, first: 0, length: count }, groupOf);
  return samples.map(({ seconds }) => collect(columns[seconds], groupOf, grouping.count));
}

/** A counting sort by group of what is in ascending order already. */
function collect(seconds: Int32Array, groupOf: Int32Array, count: number): GroupedValues {
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
  return { starts, values: placed.subarray(0, starts[count]) };
}

function startsOf(seconds: Int32Array, groupOf: Int32Array, count: number): Int32Array {
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
