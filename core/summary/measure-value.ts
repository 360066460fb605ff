import { isTimeKey } from './group-keys';
import type {
  CountMeasure,
  DurationMeasure,
  StatedRateMeasure,
  Measure,
  RateMeasure,
  SumMeasure,
} from './measures/measure';
import { quantile } from './quantile';
import { sharesOf } from './share';
import type { SummaryPart } from './summary-part';
import type { GroupedValues } from './tallies/tally';

/** What a measure says of one group. */
export interface MeasureValue {
  /** A count, a fraction from 0 to 1, working days, hours or yuan, unrounded; null without data. */
  readonly value: number | null;
  /** Of a rate the upper count, of a mean the sum in its unit; else null. */
  readonly numerator: number | null;
  /** Of a rate the lower count, of a handling time or a sum the number of records; else null. */
  readonly denominator: number | null;
  /** Of a count its part of the same table in percent; all shown sum to 100.00. */
  readonly share?: number | null;
}

/** The value of a measure for each slot of a part, by the slot's place in their order. */
export type ValueAt = (slot: number, index: number) => MeasureValue;

/** Makes what computes a measure for the groups of a part, one after the other. */
export function measureValues(measure: Measure, part: SummaryPart): ValueAt {
  switch (measure.kind) {
    case 'count':
      return countValues(measure, part);
    case 'rate':
      return rateValues(measure, part);
    case 'sum':
      return sumValues(measure, part);
    case 'duration':
      return durationValues(measure, part);
    case 'stated':
      return ofWhole(part, () => ({ ...NOTHING, value: measure.stated }));
    case 'stated-rate':
      return statedRateValues(measure, part);
    default: {
      const never: never = measure;
      return never;
    }
  }
}

function countValues(
  { tally, additive }: CountMeasure,
  { keys, slots, tallies }: SummaryPart,
): ValueAt {
  const counts = slots.map((slot) => tallies[tally.key]?.[slot] ?? 0);
  if (!additive && keys.some(isTimeKey)) {
    return (_, index) => ({ value: counts[index] ?? 0, numerator: null, denominator: null });
  }
  const shares = sharesOf(counts);
  // Many groups have the same few figures: they are made once.
  const made = new Map<number, MeasureValue>();
  return (_, index) => {
    const value = counts[index] ?? 0;
    const share = shares[index] ?? null;
    const known = made.get(value);
    if (known?.share === share) return known;
    const figures = { value, numerator: null, denominator: null, share };
    made.set(value, figures);
    return figures;
  };
}

function rateValues(rate: RateMeasure, { tallies }: SummaryPart): ValueAt {
  const upper = tallies[rate.numerator.key];
  const lower = tallies[rate.denominator.key];
  return (slot) => {
    const numerator = upper?.[slot] ?? 0;
    const denominator = lower?.[slot] ?? 0;
    return { value: ratio(numerator, denominator), numerator, denominator };
  };
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };

/** A number that was stated says nothing of a group. */
function ofWhole({ keys }: SummaryPart, valueAt: ValueAt): ValueAt {
  return keys.length === 0 ? valueAt : () => NOTHING;
}

function statedRateValues({ numerator: tally, stated }: StatedRateMeasure, part: SummaryPart) {
  return ofWhole(part, (slot) => {
    const numerator = part.tallies[tally.key]?.[slot] ?? 0;
    return { value: ratio(numerator, stated), numerator, denominator: stated };
  });
}

/** A quotient, or null when there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

const CENTS_PER_YUAN = 100;

function sumValues({ amount, given }: SumMeasure, { sums, tallies }: SummaryPart): ValueAt {
  return (slot) => {
    const denominator = tallies[given.key]?.[slot] ?? 0;
    const value = denominator === 0 ? null : (sums[amount.key]?.[slot] ?? 0) / CENTS_PER_YUAN;
    return { value, numerator: null, denominator };
  };
}

const SECONDS_PER_HOUR = 3600;
const NO_VALUES: GroupedValues = { starts: new Int32Array(0), values: new Int32Array(0) };

function durationValues(
  { sample, statistic, unit }: DurationMeasure,
  { samples, secondsPerWorkingDay }: SummaryPart,
): ValueAt {
  const { starts, values } = samples[sample.key] ?? NO_VALUES;
  const perUnit = unit === 'hour' ? SECONDS_PER_HOUR : secondsPerWorkingDay;
  return (slot) => {
    const from = starts[slot] ?? 0;
    const to = starts[slot + 1] ?? from;
    const denominator = to - from;
    if (statistic === 'mean') {
      const sum = sumOf(values, from, to);
      const value = ratio(sum, denominator * perUnit);
      return { value, numerator: ratio(sum, perUnit), denominator };
    }
    const seconds = quantile(values, from, to, statistic === 'median' ? 0.5 : 0.9);
    const value = seconds === null ? null : ratio(seconds, perUnit);
    return { value, numerator: null, denominator };
  };
}

/** Whole seconds, so that the sum is exact in any order. */
function sumOf(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0;
  return sum;
}
