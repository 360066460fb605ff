import { countByDay } from './count-by-day';
import type { Tally } from './tally';

/** Resolve clocks whose current due lies in the period, by the due day. */
export const dueCount: Tally = {
  key: 'due',
  count: ({ clocks }, grouping) => countByDay(grouping, clocks.dueDay, clocks.record),
};
