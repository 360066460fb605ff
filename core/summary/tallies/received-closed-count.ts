import { NO_DAY } from '../summary-columns';
import { countByDay } from './count-by-day';
import type { Tally } from './tally';

/** Records received in the period that have been closed since, by the day received. */
export const receivedClosedCount: Tally = {
  key: 'receivedClosed',
  count: ({ received, closed }, grouping) =>
    countByDay(
      grouping,
      received.map((day, record) => (closed[record] === NO_DAY ? NO_DAY : day)),
    ),
};
