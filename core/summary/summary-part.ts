import type { Text } from '../text';
import { compareGroups } from './compare-group-values';
import { groupBy, type Grouping } from './grouping';
import { isTimeKey } from './group-keys';
import type { Measure } from './measures/measure';
import type { Period } from './period';
import type { GroupValue, SummaryColumns } from './summary-columns';
import type { GroupedValues, Sample, Tally } from './tallies/tally';

/**
 * The counts and values a table is made of, before any division: parts of a ledger, or of several,
 * made with the same period and keys can be merged and give what the whole would.
 */
export interface SummaryPart {
  readonly keys: readonly string[];
  readonly titles: readonly Text[];
  readonly secondsPerWorkingDay: number;
  /** One row for each group that has anything, in the order of the groups. */
  readonly rows: readonly PartRow[];
}

export interface PartRow {
  readonly group: readonly GroupValue[];
  /** Counts by the key of their tally. */
  readonly tallies: Readonly<Record<string, number>>;
  /** Values by the key of their sample; their order means nothing. */
  readonly samples: Readonly<Record<string, Int32Array>>;
}

/** Counts a ledger's columns in a period by the given keys, as far as the measures need. */
export function summaryPart(
  columns: SummaryColumns,
  period: Period,
  keys: readonly string[],
  measures: readonly Measure[],
): SummaryPart {
  const grouping = groupBy(columns, period, keys);
  const counts = talliesOf(measures).map((tally) => ({
    key: tally.key,
    counts: tally.count(columns, grouping),
  }));
  const samples = samplesOf(measures).map((sample) => ({
    key: sample.key,
    grouped: sample.collect(columns, grouping),
  }));
  const keepsEmpty = keys.length === 0 || (keys.length === 1 && keys.some(isTimeKey));
  return {
    keys,
    titles: grouping.titles,
    secondsPerWorkingDay: columns.secondsPerWorkingDay,
    rows: rowsOf(grouping, counts, samples, keepsEmpty),
  };
}

function talliesOf(measures: readonly Measure[]): readonly Tally[] {
  return [
    ...new Set(
      measures.flatMap((measure) => {
        if (measure.kind === 'count') return [measure.tally];
        return measure.kind === 'rate' ? [measure.numerator, measure.denominator] : [];
      }),
    ),
  ];
}

function samplesOf(measures: readonly Measure[]): readonly Sample[] {
  return [
    ...new Set(
      measures.flatMap((measure) => (measure.kind === 'duration' ? [measure.sample] : [])),
    ),
  ];
}

interface Counted {
  readonly key: string;
  readonly counts: Float64Array;
}

interface Collected {
  readonly key: string;
  readonly grouped: GroupedValues;
}

function rowsOf(
  grouping: Grouping,
  counted: readonly Counted[],
  collected: readonly Collected[],
  keepsEmpty: boolean,
): readonly PartRow[] {
  const rows: PartRow[] = [];
  for (let group = 0; group < grouping.count; group += 1) {
    const isFilled =
      counted.some(({ counts }) => counts[group] !== 0) ||
      collected.some(({ grouped: { starts } }) => starts[group] !== starts[group + 1]);
    if (!isFilled && !keepsEmpty) continue;
    rows.push({
      group: grouping.valuesOf(group),
      tallies: tallyRecord(counted, group),
      samples: sampleRecord(collected, group),
    });
  }
  return rows.sort((left, right) => compareGroups(left.group, right.group));
}

function tallyRecord(counted: readonly Counted[], group: number): Record<string, number> {
  const record: Record<string, number> = {};
  for (const { key, counts } of counted) record[key] = counts[group] ?? 0;
  return record;
}

function sampleRecord(collected: readonly Collected[], group: number): Record<string, Int32Array> {
  const record: Record<string, Int32Array> = {};
  for (const { key, grouped } of collected) {
    record[key] = grouped.values.subarray(grouped.starts[group], grouped.starts[group + 1]);
  }
  return record;
}
