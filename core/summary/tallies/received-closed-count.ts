import type { DayTally } from './tally';

/** Records received in the period that have been closed since, by the day received. */
export const receivedClosedCount: DayTally = {
  kind: 'day',
  key: 'receivedClosed',
  day: 'received',
  marked: ({ isClosed }) => isClosed,
};
