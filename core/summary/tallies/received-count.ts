import { countByDay } from './count-by-day';
import type { Tally } from './tally';

/** Records received in the period, by the day received. */
export const receivedCount: Tally = {
  key: 'received',
  count: (columns, grouping) => countByDay(grouping, columns.received),
};
