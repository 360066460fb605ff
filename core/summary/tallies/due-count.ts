import { countGroups } from './count-groups';
import type { Tally } from './tally';

/** Resolve clocks whose current due lies in the period, by the due day. */
export const dueCount: Tally = {
  key: 'due',
  count: ({ clocks: { dueDay, record } }, { groupsBy, count }) =>
    countGroups(groupsBy(dueDay, record), count),
};
