import { NO_TIME } from '../summary-columns';
import type { GroupedValues } from './tally';

/** Gathers the values of each group: a counting sort in two passes. */
export function gatherValues(groups: Int32Array, count: number, values: Int32Array): GroupedValues {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? -1;
    if (group >= 0 && values[row] !== NO_TIME) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const placed = new Int32Array(starts[count] ?? 0);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? -1;
    const value = values[row] ?? NO_TIME;
    if (group < 0 || value === NO_TIME) continue;
    const place = next[group] ?? 0;
    placed[place] = value;
    next[group] = place + 1;
  }
  return { starts, values: placed };
}
