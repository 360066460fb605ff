import type { BucketEnd, Grouping } from '../grouping';
import { NO_DAY, type SummaryColumns } from '../summary-columns';
import type { EndTally, Met } from './tally';

/** Ages in calendar days since the day received, both ends included. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Records open at the end of the period (or now, while it lasts), whenever received; of an age in
 * that range then.
 */
export const openCount = (key: string, age: AgeRange = { from: 0, to: Infinity }): EndTally => ({
  kind: 'end',
  key,
  visit: (columns, grouping, met) => {
    const lastDay = columns.zone.toDay(columns.asOf);
    visitOpen(columns, grouping, met, ({ to, until, hasBegun }) => {
      const day = Math.min(to, lastDay);
      return { until, first: hasBegun ? day - age.to : Infinity, last: day - age.from };
    });
  },
});

/** Records received before the period and not ended when it began. */
export const openAtStartCount: EndTally = {
  kind: 'end',
  key: 'openAtStart',
  visit: (columns, grouping, met) =>
    visitOpen(columns, grouping, met, ({ from, begins, hasBegun }) => ({
      until: begins,
      first: hasBegun ? -Infinity : Infinity,
      last: from - 1,
    })),
};

/** Counts what was received from `first` to `last` and had not ended before `until`. */
interface OpenSpan {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

function visitOpen(
  { count, received, ended }: SummaryColumns,
  { buckets, base }: Grouping,
  met: Met,
  spanOf: (bucket: BucketEnd) => OpenSpan,
): void {
  const spans = buckets.map(spanOf);
  const earliest = Math.min(...spans.map(({ until }) => until));
  const latest = Math.max(...spans.map(({ last }) => last));
  for (let record = 0; record < count; record += 1) {
    const day = received[record] ?? NO_DAY;
    const end = ended[record] ?? 0;
    if (end < earliest || day > latest || day === NO_DAY) continue;
    for (let bucket = 0; bucket < spans.length; bucket += 1) {
      const span = spans[bucket];
      if (span === undefined || day < span.first || day > span.last || end < span.until) continue;
      met((base[record] ?? 0) + bucket, record);
    }
  }
}
