import type { SampleValues } from './tallies/tally';

/** Figures of a sample by group; NaN where a group has no values. */
export interface SampleStatistics {
  readonly counts: Int32Array;
  /** Exact: sums of whole seconds, in any order. */
  readonly sums: Float64Array;
  readonly median: Float64Array;
  readonly p90: Float64Array;
}

/**
 * Computes the figures of a sample for `size` groups. The values come in ascending order, so that
 * the nth one met of a group is its nth smallest.
 */
export function sampleStatistics(sample: SampleValues, size: number): SampleStatistics {
  const { values, records, groupOf } = sample;
  // One place more than there are groups takes what is outside them all.
  const counts = countValues(sample, size + 1);
  const sums = new Float64Array(size + 1);
  const median = new Quantile(0.5, counts);
  const p90 = new Quantile(0.9, counts);
  const seen = new Int32Array(size + 1);
  for (let index = 0; index < values.length; index += 1) {
    const group = groupOf[records[index] ?? 0] ?? size;
    const value = values[index] ?? 0;
    const rank = seen[group] ?? 0;
    seen[group] = rank + 1;
    sums[group] = (sums[group] ?? 0) + value;
    if (rank === median.wanted[group]) median.take(group, value);
    if (rank === p90.wanted[group]) p90.take(group, value);
  }
  return { counts, sums, median: median.results, p90: p90.results };
}

function countValues({ records, groupOf }: SampleValues, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let index = 0; index < records.length; index += 1) {
    const group = groupOf[records[index] ?? 0] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

/**
 * A quantile of each group by linear interpolation, as Excel's PERCENTILE.INC and SQL's
 * percentile_cont: between the two values around place (count − 1) × p.
 */
class Quantile {
  readonly results: Float64Array;
  /** Rank of the value next to be taken of each group. */
  readonly wanted: Int32Array;

  constructor(
    private readonly p: number,
    private readonly counts: Int32Array,
  ) {
    this.results = new Float64Array(counts.length).fill(NaN);
    this.wanted = Int32Array.from(counts, (count) => Math.floor((count - 1) * p));
  }

  take(group: number, value: number): void {
    const place = ((this.counts[group] ?? 0) - 1) * this.p;
    const below = Math.floor(place);
    const low = this.results[group] ?? 0;
    const isLow = this.wanted[group] === below;
    this.results[group] = isLow ? value : low + (place - below) * (value - low);
    this.wanted[group] = isLow ? below + 1 : NEVER;
  }
}

const NEVER = -1;
