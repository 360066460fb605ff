import type { Text } from '../text';
import { collectSamples } from './collect-sample';
import { countAtEnd } from './count-at-end';
import { countByDay } from './count-by-day';
import type { GroupName } from './group-name';
import { groupBy, type Grouping } from './grouping';
import { isTimeKey } from './group-keys';
import type { Measure } from './measures/measure';
import type { Period } from './period';
import { sumAmounts } from './sum-amounts';
import type { GroupValue, SummaryColumns } from './summary-columns';
import { receivedCount } from './tallies/received-count';
import type { AmountTally, Sample, GroupedValues, Tally } from './tallies/tally';

/**
 * The counts and values a table is made of, before any division: parts of a ledger, or of several,
 * made with the same period, keys and measures can be merged and give what the whole would.
 */
export interface SummaryPart {
  readonly keys: readonly string[];
  readonly titles: readonly Text[];
  readonly secondsPerWorkingDay: number;
  /** Places in the arrays below of the groups that have anything, in the order of their values. */
  readonly slots: readonly number[];
  /** Values of the group at a slot, in the order of the keys. */
  readonly valuesOf: (slot: number) => readonly GroupValue[];
  /** What the group at a slot is called. */
  readonly nameOf: (slot: number) => GroupName;
  /** Length of the arrays of counts: every slot is below. */
  readonly size: number;
  /** Counts by the key of their tally. */
  readonly tallies: Readonly<Record<string, Int32Array>>;
  /** Cents by the key of their amount. */
  readonly sums: Readonly<Record<string, Float64Array>>;
  /** Values by the key of their sample. */
  readonly samples: Readonly<Record<string, GroupedValues>>;
  /** Where “其他” stands and how many groups it stands for. */
  readonly folded?: { readonly slot: number; readonly groups: number };
}

/** Counts a ledger's columns in a period by the given keys, as far as the measures need. */
export function summaryPart(
  columns: SummaryColumns,
  period: Period,
  keys: readonly string[],
  measures: readonly Measure[],
): SummaryPart {
  const grouping = groupBy(columns, period, keys);
  const tallies = countTallies(columns, grouping, talliesOf(measures));
  const wanted = [...samplesOf(measures)];
  const collected = collectSamples(columns, grouping, wanted);
  const samples = Object.fromEntries(
    wanted.map(({ key }, index) => [key, collected[index] ?? NO_VALUES]),
  );
  const amounts = amountsOf(measures);
  const summed = sumAmounts(columns, grouping, amounts);
  const sums = Object.fromEntries(amounts.map(({ key }, index) => [key, summed[index] ?? NO_SUMS]));
  const keepsEmpty = keys.length === 0 || (keys.length === 1 && keys.some(isTimeKey));
  const slots: number[] = [];
  const filled = Object.values(tallies);
  for (let slot = 0; slot < grouping.count; slot += 1) {
    if (keepsEmpty || filled.some((counts) => (counts[slot] ?? 0) > 0)) slots.push(slot);
  }
  return {
    keys,
    titles: grouping.titles,
    secondsPerWorkingDay: columns.secondsPerWorkingDay,
    size: grouping.count,
    slots: grouping.inOrder(slots),
    valuesOf: grouping.valuesOf,
    nameOf: grouping.nameOf,
    tallies,
    sums,
    samples,
  };
}

/** What a measure counts; whoever measures times also counts the records they are of. */
function talliesOf(measures: readonly Measure[]): readonly Tally[] {
  const tallies = measures.flatMap((measure): readonly Tally[] => {
    switch (measure.kind) {
      case 'count':
        return [measure.tally];
      case 'rate':
        return [measure.numerator, measure.denominator];
      case 'sum':
        return [measure.given];
      case 'duration':
        return [receivedCount];
      case 'stated-rate':
        return [measure.numerator];
      case 'stated':
        return [];
    }
  });
  return [...new Map(tallies.map((tally) => [tally.key, tally])).values()];
}

function samplesOf(measures: readonly Measure[]): ReadonlySet<Sample> {
  return new Set(
    measures.flatMap((measure) => (measure.kind === 'duration' ? [measure.sample] : [])),
  );
}

function amountsOf(measures: readonly Measure[]): readonly AmountTally[] {
  return measures.flatMap((measure) => (measure.kind === 'sum' ? [measure.amount] : []));
}

function countTallies(
  columns: SummaryColumns,
  grouping: Grouping,
  tallies: readonly Tally[],
): Readonly<Record<string, Int32Array>> {
  const byDay = tallies.filter((tally) => tally.kind === 'day');
  const counts = countByDay(columns, grouping, byDay);
  const atEnd = tallies.filter((tally) => tally.kind === 'end');
  return {
    ...Object.fromEntries(byDay.map(({ key }, index) => [key, counts[index] ?? NONE])),
    ...Object.fromEntries(atEnd.map((tally) => [tally.key, countAtEnd(columns, grouping, tally)])),
  };
}

const NONE = new Int32Array(0);
const NO_SUMS = new Float64Array(0);
const NO_VALUES: GroupedValues = { starts: NONE, values: NONE };
