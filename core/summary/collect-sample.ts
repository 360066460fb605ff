import { ascending } from './ascending';
import type { Grouping } from './grouping';
import type { SummaryColumns } from './summary-columns';
import type { Sample, SampleValues } from './tallies/tally';

/** The values of each sample with the groups of the records received in the period. */
export function collectSamples(
  columns: SummaryColumns,
  grouping: Grouping,
  samples: readonly Sample[],
): readonly SampleValues[] {
  if (samples.length === 0) return [];
  const { received, count } = columns;
  const groupOf = new Int32Array(count);
  grouping.findGroups({ days: received, first: 0, length: count }, groupOf);
  return samples.map(({ seconds }) => ({ ...ascending(columns[seconds]), groupOf }));
}
