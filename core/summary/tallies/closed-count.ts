import { countGroups } from './count-groups';
import type { Tally } from './tally';

/** Records closed in the period, by the day closed. */
export const closedCount: Tally = {
  key: 'closed',
  count: ({ closed }, { groupsBy, count }) => countGroups(groupsBy(closed), count),
};
