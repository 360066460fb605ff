import type { Grouping } from '../grouping';
import type { SummaryColumns } from '../summary-columns';

/** A count for each group; counts of parts of a ledger can be added up. */
export interface Tally {
  readonly key: string;
  count(columns: SummaryColumns, grouping: Grouping): Float64Array;
}

/** Whole numbers gathered for each group; those of parts of a ledger can be put together. */
export interface Sample {
  readonly key: string;
  collect(columns: SummaryColumns, grouping: Grouping): GroupedValues;
}

/** Values of group g are `values[starts[g]..starts[g + 1])`, in no particular order. */
export interface GroupedValues {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}
