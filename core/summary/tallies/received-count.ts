import { countGroups } from './count-groups';
import type { Tally } from './tally';

/** Records received in the period, by the day received. */
export const receivedCount: Tally = {
  key: 'received',
  count: ({ received }, { groupsBy, count }) => countGroups(groupsBy(received), count),
};
