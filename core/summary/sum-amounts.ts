import { groupOn, type Grouping } from './grouping';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import type { AmountTally } from './tallies/tally';

/** Cents by group of the records received in the period, in the order of the tallies. */
export function sumAmounts(
  columns: SummaryColumns,
  { base, bucketOf, from, count }: Grouping,
  tallies: readonly AmountTally[],
): readonly Float64Array[] {
  return tallies.map(({ field }) => {
    const sums = new Float64Array(count + 1);
    const { cents } = columns.moneyOf(field);
    for (let record = 0; record < columns.count; record += 1) {
      const day = columns.received[record] ?? NO_DAY;
      const group = groupOn(day, base[record] ?? 0, bucketOf, from, count);
      sums[group] = (sums[group] ?? 0) + (cents[record] ?? 0);
    }
    return sums.subarray(0, count);
  });
}
