import type { DayTally } from './tally';

/** Records that ended in the period in another way than closed, by the day they ended. */
export const endedOtherwiseCount: DayTally = {
  kind: 'day',
  key: 'endedOtherwise',
  day: 'endedOtherwise',
};
