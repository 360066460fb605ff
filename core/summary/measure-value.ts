import type { DurationMeasure, Measure } from './measures/measure';
import { quantile } from './quantile';
import type { PartRow } from './summary-part';

/** What a measure says of one group. */
export interface MeasureValue {
  /** A count, a fraction from 0 to 1, or working days or hours, unrounded; null without data. */
  readonly value: number | null;
  /** Of a rate the upper count, of a mean the sum in its unit; else null. */
  readonly numerator: number | null;
  /** Of a rate the lower count, of a handling time the number of records; else null. */
  readonly denominator: number | null;
  /** Of a count its part of the same table in percent; all shown sum to 100.00. */
  readonly share?: number | null;
}

/** Computes a measure from the counts and values of one group. */
export function measureValue(
  measure: Measure,
  row: PartRow,
  secondsPerWorkingDay: number,
): MeasureValue {
  switch (measure.kind) {
    case 'count':
      return { value: row.tallies[measure.tally.key] ?? 0, numerator: null, denominator: null };
    case 'rate': {
      const numerator = row.tallies[measure.numerator.key] ?? 0;
      const denominator = row.tallies[measure.denominator.key] ?? 0;
      return { value: ratio(numerator, denominator), numerator, denominator };
    }
    case 'duration':
      return durationValue(measure, row, secondsPerWorkingDay);
    default: {
      const never: never = measure;
      return never;
    }
  }
}

/** A quotient, or null when there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

const SECONDS_PER_HOUR = 3600;

function durationValue(
  { sample, statistic, unit }: DurationMeasure,
  { samples }: PartRow,
  secondsPerWorkingDay: number,
): MeasureValue {
  const values = samples[sample.key] ?? new Int32Array(0);
  const perUnit = unit === 'hour' ? SECONDS_PER_HOUR : secondsPerWorkingDay;
  const denominator = values.length;
  if (statistic === 'mean') {
    const sum = sumOf(values);
    return {
      value: ratio(sum, denominator * perUnit),
      numerator: ratio(sum, perUnit),
      denominator,
    };
  }
  const seconds = quantile(values, 0, values.length, statistic === 'median' ? 0.5 : 0.9);
  return {
    value: seconds === null ? null : ratio(seconds, perUnit),
    numerator: null,
    denominator,
  };
}

/** Whole seconds, so that the sum is exact in any order. */
function sumOf(values: Int32Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum;
}
