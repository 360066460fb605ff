import type { Instant } from '../date/time';
import type { Measurable } from './measures/measures';
import type { Measure } from './measures/measure';
import type { Period } from './period';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import { summaryPart, type SummaryPart } from './summary-part';

/** What a summary is made of: the columns of a ledger, or parts of it that are put together. */
export interface SummarySource extends Measurable {
  readonly asOf: Instant;
  /** Records without a time of receipt. */
  readonly undated: number;
  /** Counts the ledger in a period by the given keys. */
  readonly partOf: (
    period: Period,
    keys: readonly string[],
    measures: readonly Measure[],
  ) => SummaryPart;
}

/** A ledger whose columns are all in one place. */
export function sourceOfColumns(columns: SummaryColumns): SummarySource {
  const { marks, rounds, clockNames, moneyNames, copiesSent, asOf } = columns;
  return {
    marks,
    ...(rounds && { rounds }),
    clockNames,
    moneyNames,
    copiesSent,
    asOf,
    undated: countUndated(columns),
    partOf: (period, keys, measures) => summaryPart(columns, period, keys, measures),
  };
}

function countUndated({ received }: SummaryColumns): number {
  let count = 0;
  for (const day of received) if (day === NO_DAY) count += 1;
  return count;
}
