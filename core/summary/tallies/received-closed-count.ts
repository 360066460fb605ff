import { NO_DAY } from '../summary-columns';
import type { Tally } from './tally';

/** Records received in the period that have been closed since, by the day received. */
export const receivedClosedCount: Tally = {
  key: 'receivedClosed',
  count({ received, closed }, { groupsBy, count }) {
    const counts = new Float64Array(count);
    const groups = groupsBy(received);
    for (let record = 0; record < groups.length; record += 1) {
      const group = groups[record] ?? -1;
      if (group >= 0 && closed[record] !== NO_DAY) counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts;
  },
};
