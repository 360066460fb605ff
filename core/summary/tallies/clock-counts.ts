import type { DayTally } from './tally';

/** Rows of one clock whose current due lies in the period, by the due day. */
export const clockDueCount = (clock: string): DayTally => ({
  kind: 'day',
  key: `due:${clock}`,
  day: 'due',
  clock,
});

/** Those of them that were stopped in time. */
export const clockMetCount = (clock: string): DayTally => ({
  kind: 'day',
  key: `met:${clock}`,
  day: 'due',
  clock,
  marked: (columns) => columns.clocksOf(clock).met,
});
