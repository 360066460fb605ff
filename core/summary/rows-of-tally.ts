import type { SummaryColumns } from './summary-columns';
import type { DayTally } from './tallies/tally';

/** The rows a tally looks at and the days they count on. */
export interface TallyRows {
  readonly days: Int32Array;
  /** Record of each row; undefined: row r is record r. */
  readonly recordOf: Int32Array | undefined;
}

/** Tallies of the same source look at the same rows. */
export const sourceOf = ({ day, clock = '' }: DayTally): string => `${day}:${clock}`;

/** The rows of a tally: records, clocks or rounds. */
export function rowsOfTally(columns: SummaryColumns, { day, clock }: DayTally): TallyRows {
  switch (day) {
    case 'received':
    case 'closed':
    case 'endedOtherwise':
      return { days: columns[day], recordOf: undefined };
    case 'due': {
      const { dueDay, record } = clock === undefined ? columns.clocks : columns.clocksOf(clock);
      return { days: dueDay, recordOf: record };
    }
    case 'reopened':
      return { days: columns.rounds?.day ?? NO_ROWS, recordOf: columns.rounds?.record };
    default: {
      const never: never = day;
      return never;
    }
  }
}

const NO_ROWS = new Int32Array(0);
