import type { Grouping } from '../grouping';
import type { SummaryColumns } from '../summary-columns';

/**
 * What rows count by: records by the day received or closed, resolve clocks by their current due,
 * rounds by the day they began.
 */
export type CountedDay = 'received' | 'closed' | 'due' | 'reopened';

/** Counts the rows of each group whose day lies in the period. */
export interface DayTally {
  readonly kind: 'day';
  readonly key: string;
  readonly day: CountedDay;
  /** 1 for each row that counts, undefined when none can; absent: every row counts. */
  readonly marked?: (columns: SummaryColumns) => Uint8Array | undefined;
}

/** Counts what stands at the end of each bucket of the period. */
export interface EndTally {
  readonly kind: 'end';
  readonly key: string;
  readonly count: (columns: SummaryColumns, grouping: Grouping) => Int32Array;
}

/** A count for each group; counts of parts of a ledger can be added up. */
export type Tally = DayTally | EndTally;

/** Seconds gathered for each group, of the records received in the period that have any. */
export interface Sample {
  readonly key: string;
  readonly seconds: 'businessSeconds' | 'elapsedSeconds';
}

/** Values of group g are `values[starts[g]..starts[g + 1])`, in ascending order. */
export interface GroupedValues {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}
