import type { DayTally } from './tally';

/** Resolve clocks whose current due lies in the period, by the due day. */
export const dueCount: DayTally = { kind: 'day', key: 'due', day: 'due' };
