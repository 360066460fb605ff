import { isTimeKey } from './group-keys';
import type { CountMeasure, DurationMeasure, Measure } from './measures/measure';
import type { SampleStatistics } from './sample-statistics';
import { sharesOf } from './share';
import type { SummaryPart } from './summary-part';

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

/**
 * Computes a measure for each row of a part, in the order of the rows.
 *
 * @param statistics of the samples of the part, by key.
 */
export function measureValues(
  measure: Measure,
  part: SummaryPart,
  statistics: Readonly<Record<string, SampleStatistics>>,
): readonly MeasureValue[] {
  switch (measure.kind) {
    case 'count':
      return countValues(measure, part);
    case 'rate': {
      const upper = part.tallies[measure.numerator.key];
      const lower = part.tallies[measure.denominator.key];
      return part.rows.map(({ slot }) => {
        const numerator = upper?.[slot] ?? 0;
        const denominator = lower?.[slot] ?? 0;
        return { value: ratio(numerator, denominator), numerator, denominator };
      });
    }
    case 'duration':
      return durationValues(measure, part, statistics[measure.sample.key]);
    default: {
      const never: never = measure;
      return never;
    }
  }
}

function countValues(
  { tally, additive }: CountMeasure,
  { keys, rows, tallies }: SummaryPart,
): readonly MeasureValue[] {
  const counts = rows.map(({ slot }) => tallies[tally.key]?.[slot] ?? 0);
  if (!additive && keys.some(isTimeKey)) {
    return counts.map((value) => ({ value, numerator: null, denominator: null }));
  }
  const shares = sharesOf(counts);
  return counts.map((value, index) => {
    return { value, numerator: null, denominator: null, share: shares[index] ?? null };
  });
}

/** A quotient, or null when there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

const SECONDS_PER_HOUR = 3600;

function durationValues(
  { statistic, unit }: DurationMeasure,
  { rows, secondsPerWorkingDay }: SummaryPart,
  statistics: SampleStatistics | undefined,
): readonly MeasureValue[] {
  const perUnit = unit === 'hour' ? SECONDS_PER_HOUR : secondsPerWorkingDay;
  return rows.map(({ slot }) => {
    const denominator = statistics?.counts[slot] ?? 0;
    if (statistics === undefined || denominator === 0)
      return { value: null, numerator: null, denominator };
    if (statistic !== 'mean') {
      const value = ratio(statistics[statistic][slot] ?? 0, perUnit);
      return { value, numerator: null, denominator };
    }
    const sum = statistics.sums[slot] ?? 0;
    const value = ratio(sum, denominator * perUnit);
    return { value, numerator: ratio(sum, perUnit), denominator };
  });
}
