import { isTimeKey } from './group-keys';
import type {
  CountMeasure,
  DurationMeasure,
  Measure,
  RateMeasure,
  StatedRateMeasure,
  SumMeasure,
} from './measures/measure';
import { quantile } from './quantile';
import { shareColumn } from './share';
import type { SummaryPart } from './summary-part';
import type { GroupedValues } from './tallies/tally';

/** The figures of one measure, a place for each group; not a number stands for “no data”. */
export interface FigureColumn {
  readonly values: Float64Array;
  /** As of a `MeasureValue`; absent where the measure has none. */
  readonly numerators?: Float64Array;
  readonly denominators?: Float64Array;
  readonly shares?: Float64Array;
}

/** Computes a measure for the groups of a part, in the order of its slots. */
export function figureColumn(measure: Measure, part: SummaryPart): FigureColumn {
  switch (measure.kind) {
    case 'count':
      return countColumn(measure, part);
    case 'rate':
      return rateColumn(measure, part);
    case 'sum':
      return sumColumn(measure, part);
    case 'duration':
      return durationColumn(measure, part);
    case 'stated':
      return part.keys.length === 0 ? statedColumn(measure.stated, part) : nothing(part);
    case 'stated-rate':
      return part.keys.length === 0 ? statedRateColumn(measure, part) : nothing(part);
    default: {
      const never: never = measure;
      return never;
    }
  }
}

const NO_DATA = Number.NaN;

/** A number that was stated says nothing of a group. */
const nothing = ({ slots }: SummaryPart): FigureColumn => ({
  values: new Float64Array(slots.length).fill(NO_DATA),
});

const statedColumn = (stated: number, { slots }: SummaryPart): FigureColumn => ({
  values: new Float64Array(slots.length).fill(stated),
});

function countColumn({ tally, additive }: CountMeasure, part: SummaryPart): FigureColumn {
  const values = countsOf(part, tally.key);
  if (!additive && part.keys.some(isTimeKey)) return { values };
  return { values, shares: shareColumn(values) };
}

function rateColumn(rate: RateMeasure, part: SummaryPart): FigureColumn {
  const numerators = countsOf(part, rate.numerator.key);
  const denominators = countsOf(part, rate.denominator.key);
  return { values: quotients(numerators, denominators), numerators, denominators };
}

function statedRateColumn(
  { numerator: tally, stated }: StatedRateMeasure,
  part: SummaryPart,
): FigureColumn {
  const numerators = countsOf(part, tally.key);
  const { values: denominators } = statedColumn(stated, part);
  return { values: quotients(numerators, denominators), numerators, denominators };
}

const CENTS_PER_YUAN = 100;

function sumColumn({ amount, given }: SumMeasure, part: SummaryPart): FigureColumn {
  const denominators = countsOf(part, given.key);
  const cents = part.sums[amount.key];
  const values = Float64Array.from(part.slots, (slot, place) =>
    denominators[place] === 0 ? NO_DATA : (cents?.[slot] ?? 0) / CENTS_PER_YUAN,
  );
  return { values, denominators };
}

function countsOf({ slots, tallies }: SummaryPart, tally: string): Float64Array {
  const counts = tallies[tally];
  const column = new Float64Array(slots.length);
  for (let place = 0; place < column.length; place += 1) {
    column[place] = counts?.[slots[place] ?? 0] ?? 0;
  }
  return column;
}

function quotients(numerators: Float64Array, denominators: Float64Array): Float64Array {
  const column = new Float64Array(numerators.length);
  for (let place = 0; place < column.length; place += 1) {
    const denominator = denominators[place] ?? 0;
    column[place] = denominator === 0 ? NO_DATA : (numerators[place] ?? 0) / denominator;
  }
  return column;
}

const SECONDS_PER_HOUR = 3600;
const NO_VALUES: GroupedValues = { starts: new Int32Array(0), values: new Int32Array(0) };

function durationColumn(
  { sample, statistic, unit }: DurationMeasure,
  part: SummaryPart,
): FigureColumn {
  const seconds = part.samples[sample.key] ?? NO_VALUES;
  const perUnit = unit === 'hour' ? SECONDS_PER_HOUR : part.secondsPerWorkingDay;
  return statistic === 'mean'
    ? meanColumn(seconds, perUnit, part)
    : quantileColumn(seconds, statistic === 'median' ? 0.5 : 0.9, perUnit, part);
}

function meanColumn(
  { starts, values: seconds }: GroupedValues,
  perUnit: number,
  { slots }: SummaryPart,
): FigureColumn {
  const [values, numerators, denominators] = [columnOf(slots), columnOf(slots), columnOf(slots)];
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place] ?? 0;
    const from = starts[slot] ?? 0;
    const to = starts[slot + 1] ?? from;
    const sum = sumOf(seconds, from, to);
    values[place] = to === from ? NO_DATA : sum / ((to - from) * perUnit);
    numerators[place] = sum / perUnit;
    denominators[place] = to - from;
  }
  return { values, numerators, denominators };
}

function quantileColumn(
  { starts, values: seconds }: GroupedValues,
  p: number,
  perUnit: number,
  { slots }: SummaryPart,
): FigureColumn {
  const [values, denominators] = [columnOf(slots), columnOf(slots)];
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place] ?? 0;
    const from = starts[slot] ?? 0;
    const to = starts[slot + 1] ?? from;
    values[place] = (quantile(seconds, from, to, p) ?? NO_DATA) / perUnit;
    denominators[place] = to - from;
  }
  return { values, denominators };
}

const columnOf = (slots: readonly number[]): Float64Array => new Float64Array(slots.length);

/** Whole seconds, so that the sum is exact in any order. */
function sumOf(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0;
  return sum;
}
