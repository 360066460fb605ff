import { countByDay } from './count-by-day';
import type { Tally } from './tally';

/** Records closed in the period, by the day closed. */
export const closedCount: Tally = {
  key: 'closed',
  count: (columns, grouping) => countByDay(grouping, columns.closed),
};
