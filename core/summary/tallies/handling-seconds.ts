import { gatherValues } from './gather-values';
import type { Sample } from './tally';

/** Business seconds from received to closed, of records received in the period. */
export const handlingBusinessSeconds: Sample = {
  key: 'handlingBusinessSeconds',
  collect: ({ received, businessSeconds }, { groupsBy, count }) =>
    gatherValues(groupsBy(received), count, businessSeconds),
};

/** Elapsed seconds from received to closed, of records received in the period. */
export const handlingElapsedSeconds: Sample = {
  key: 'handlingElapsedSeconds',
  collect: ({ received, elapsedSeconds }, { groupsBy, count }) =>
    gatherValues(groupsBy(received), count, elapsedSeconds),
};
