import type { DayTally } from './tally';

/** Records received in the period, by the day received. */
export const receivedCount: DayTally = { kind: 'day', key: 'received', day: 'received' };
