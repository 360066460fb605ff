import type { DayTally } from './tally';

/** Records closed in the period, by the day closed. */
export const closedCount: DayTally = { kind: 'day', key: 'closed', day: 'closed' };
