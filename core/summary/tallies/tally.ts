import type { Grouping } from '../grouping';
import type { SummaryColumns } from '../summary-columns';

/**
 * What rows count by: records by the day received, closed or ended otherwise, clocks by their
 * current due, rounds by the day they began.
 */
export type CountedDay = 'received' | 'closed' | 'endedOtherwise' | 'due' | 'reopened';

/** Counts the rows of each group whose day lies in the period. */
export interface DayTally {
  readonly kind: 'day';
  readonly key: string;
  readonly day: CountedDay;
  /** Of `due`: the clock of the regime whose rows count; absent: all resolve clocks. */
  readonly clock?: string;
  /** 1 for each row that counts, undefined when none can; absent: every row counts. */
  readonly marked?: (columns: SummaryColumns) => Uint8Array | undefined;
}

/** Counts what stands at the start or end of each bucket of the period. */
export interface EndTally {
  readonly kind: 'end';
  readonly key: string;
  /** Meets everything that counts, once, with the group it counts in. */
  readonly visit: (columns: SummaryColumns, grouping: Grouping, met: Met) => void;
}

export type Met = (group: number, record: number) => void;

/** A count for each group; counts of parts of a ledger can be added up. */
export type Tally = DayTally | EndTally;

/** Seconds gathered for each group, of the records received in the period that have any. */
export interface Sample {
  readonly key: string;
  readonly seconds: 'businessSeconds' | 'elapsedSeconds';
}

/** Cents added up for each group, of the records received in the period that have any. */
export interface AmountTally {
  readonly key: string;
  readonly field: string;
}

/** Values of group g are `values[starts[g]..starts[g + 1])`, in ascending order. */
export interface GroupedValues {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}
