import { countByDay } from './count-by-day';
import type { Tally } from './tally';

/** Resolve clocks whose current due lies in the period and that were stopped in time. */
export const metCount: Tally = {
  key: 'met',
  count: ({ clocks }, grouping) => countByDay(grouping, clocks.dueDay, clocks.record, clocks.met),
};
