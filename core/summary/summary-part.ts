import type { Text } from '../text';
import { compareGroups } from './compare-group-values';
import { groupBy } from './grouping';
import { isTimeKey } from './group-keys';
import type { Measure } from './measures/measure';
import type { Period } from './period';
import type { GroupValue, SummaryColumns } from './summary-columns';
import type { GroupedValues, Sample, Tally } from './tallies/tally';

/**
 * The counts and values a table is made of, before any division: parts of a ledger, or of several,
 * made with the same period, keys and measures can be merged and give what the whole would.
 */
export interface SummaryPart {
  readonly keys: readonly string[];
  readonly titles: readonly Text[];
  readonly secondsPerWorkingDay: number;
  /** One row for each group that has anything, in order; `slot` is its place in the arrays below. */
  readonly rows: readonly PartRow[];
  /** Counts by the key of their tally. */
  readonly tallies: Readonly<Record<string, Float64Array>>;
  /** Values by the key of their sample; the order within a group means nothing. */
  readonly samples: Readonly<Record<string, GroupedValues>>;
}

export interface PartRow {
  readonly group: readonly GroupValue[];
  readonly slot: number;
}

/** Counts a ledger's columns in a period by the given keys, as far as the measures need. */
export function summaryPart(
  columns: SummaryColumns,
  period: Period,
  keys: readonly string[],
  measures: readonly Measure[],
): SummaryPart {
  const grouping = groupBy(columns, period, keys);
  const tallies = Object.fromEntries(
    [...talliesOf(measures)].map((tally) => [tally.key, tally.count(columns, grouping)]),
  );
  const samples = Object.fromEntries(
    [...samplesOf(measures)].map((sample) => [sample.key, sample.collect(columns, grouping)]),
  );
  const keepsEmpty = keys.length === 0 || (keys.length === 1 && keys.some(isTimeKey));
  const isFilled = filledSlots(Object.values(tallies), Object.values(samples), grouping.count);
  const rows: PartRow[] = [];
  for (let slot = 0; slot < grouping.count; slot += 1) {
    if (keepsEmpty || isFilled[slot] === 1) rows.push({ group: grouping.valuesOf(slot), slot });
  }
  return {
    keys,
    titles: grouping.titles,
    secondsPerWorkingDay: columns.secondsPerWorkingDay,
    rows: rows.sort((left, right) => compareGroups(left.group, right.group)),
    tallies,
    samples,
  };
}

function talliesOf(measures: readonly Measure[]): ReadonlySet<Tally> {
  return new Set(
    measures.flatMap((measure) => {
      if (measure.kind === 'count') return [measure.tally];
      return measure.kind === 'rate' ? [measure.numerator, measure.denominator] : [];
    }),
  );
}

function samplesOf(measures: readonly Measure[]): ReadonlySet<Sample> {
  return new Set(
    measures.flatMap((measure) => (measure.kind === 'duration' ? [measure.sample] : [])),
  );
}

function filledSlots(
  tallies: readonly Float64Array[],
  samples: readonly GroupedValues[],
  count: number,
): Uint8Array {
  const isFilled = new Uint8Array(count);
  for (const counts of tallies) {
    counts.forEach((value, slot) => {
      if (value > 0) isFilled[slot] = 1;
    });
  }
  for (const { starts } of samples) {
    for (let slot = 0; slot < count; slot += 1) {
      if (starts[slot] !== starts[slot + 1]) isFilled[slot] = 1;
    }
  }
  return isFilled;
}
