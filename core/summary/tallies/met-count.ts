import type { DayTally } from './tally';

/** Resolve clocks whose current due lies in the period and that were stopped in time. */
export const metCount: DayTally = {
  kind: 'day',
  key: 'met',
  day: 'due',
  marked: ({ clocks }) => clocks.met,
};
