import type { RecordMark } from '../record-marks';
import type { DayTally } from './tally';

/** Records with a mark, by the day received or, of return visits, by the day closed. */
export const markCount = (mark: RecordMark, day: 'received' | 'closed' = 'received'): DayTally => ({
  kind: 'day',
  key: `${mark}-${day}`,
  day,
  marked: ({ marks }) => marks[mark],
});
