import type { DayTally } from './tally';

/** Reopenings in the period, by their day; one for each round after the first. */
export const reopenedCount: DayTally = { kind: 'day', key: 'reopened', day: 'reopened' };
