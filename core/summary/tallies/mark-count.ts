import type { RecordMark } from '../record-marks';
import type { Tally } from './tally';

/** Records with a mark, by the day received or, of return visits, by the day closed. */
export const markCount = (mark: RecordMark, by: 'received' | 'closed' = 'received'): Tally => ({
  key: `${mark}-${by}`,
  count({ marks, [by]: days }, { groupsBy, count }) {
    const counts = new Float64Array(count);
    const marked = marks[mark];
    if (marked === undefined) return counts;
    const groups = groupsBy(days);
    for (let record = 0; record < groups.length; record += 1) {
      const group = groups[record] ?? -1;
      if (group >= 0 && marked[record] === 1) counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts;
  },
});
