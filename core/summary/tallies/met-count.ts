import type { Tally } from './tally';

/** Resolve clocks whose current due lies in the period and that were stopped in time. */
export const metCount: Tally = {
  key: 'met',
  count({ clocks: { dueDay, record, met } }, { groupsBy, count }) {
    const counts = new Float64Array(count);
    const groups = groupsBy(dueDay, record);
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups[row] ?? -1;
      if (group >= 0 && met[row] === 1) counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts;
  },
};
