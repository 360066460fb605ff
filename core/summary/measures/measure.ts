import type { Text } from '../../text';
import type { RecordMark } from '../record-marks';
import type { AmountTally, DayTally, Sample, Tally } from '../tallies/tally';

interface Described {
  /** Key in queries and answers. */
  readonly key: string;
  readonly title: Text;
  /** What is counted over what, for readers of reports. */
  readonly definition: Text;
  /** The mark without which a regime has nothing to measure here, or that it reopens cases. */
  readonly needs?: RecordMark | 'rounds';
}

/** How many; `additive` when the counts of the parts of a period sum to the count of the whole. */
export interface CountMeasure extends Described {
  readonly kind: 'count';
  readonly tally: Tally;
  readonly additive: boolean;
}

/** A fraction, 0 to 1; none when the denominator is zero. */
export interface RateMeasure extends Described {
  readonly kind: 'rate';
  readonly numerator: DayTally;
  readonly denominator: DayTally;
}

/** A figure of how long something took; none when nothing is to be measured. */
export interface DurationMeasure extends Described {
  readonly kind: 'duration';
  readonly sample: Sample;
  readonly statistic: 'mean' | 'median' | 'p90';
  /** `working-day` is business time in full working days, `hour` is elapsed time. */
  readonly unit: 'working-day' | 'hour';
}

/** Amounts added up; none when no record has one. */
export interface SumMeasure extends Described {
  readonly kind: 'sum';
  readonly amount: AmountTally;
  /** The records that have an amount. */
  readonly given: DayTally;
}

/** A number the office stated and nobody counts; of the whole ledger, none of a group. */
export interface StatedMeasure extends Described {
  readonly kind: 'stated';
  readonly stated: number;
}

/** A count over a number the office stated; of the whole ledger, none of a group. */
export interface StatedRateMeasure extends Described {
  readonly kind: 'stated-rate';
  readonly numerator: DayTally;
  readonly stated: number;
}

/** One figure of the statistics; everything that shows it takes title and definition from here. */
export type Measure =
  CountMeasure | RateMeasure | DurationMeasure | SumMeasure | StatedMeasure | StatedRateMeasure;
