import type { Grouping } from '../grouping';
import { NO_TIME } from '../summary-columns';
import type { GroupedValues } from './tally';

/** Gathers `values` by the group of their record and day: a counting sort, two passes. */
export function collectByDay(
  { period, count, base, bucketOf }: Grouping,
  days: Int32Array,
  values: Int32Array,
): GroupedValues {
  const groups = new Int32Array(days.length).fill(-1);
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < days.length; row += 1) {
    const day = (days[row] ?? 0) - period.from;
    if (day < 0 || day >= bucketOf.length || values[row] === NO_TIME) continue;
    const group = (base[row] ?? 0) + (bucketOf[day] ?? 0);
    groups[row] = group;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  return { starts, values: place(values, groups, starts) };
}

function place(values: Int32Array, groups: Int32Array, starts: Int32Array): Int32Array {
  const placed = new Int32Array(starts[starts.length - 1] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const at = next[group] ?? 0;
    placed[at] = values[row] ?? 0;
    next[group] = at + 1;
  }
  return placed;
}
