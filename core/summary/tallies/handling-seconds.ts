import { collectByDay } from './collect-by-day';
import type { Sample } from './tally';

/** Business seconds from received to closed, of records received in the period. */
export const handlingBusinessSeconds: Sample = {
  key: 'handlingBusinessSeconds',
  collect: ({ received, businessSeconds }, grouping) =>
    collectByDay(grouping, received, businessSeconds),
};

/** Elapsed seconds from received to closed, of records received in the period. */
export const handlingElapsedSeconds: Sample = {
  key: 'handlingElapsedSeconds',
  collect: ({ received, elapsedSeconds }, grouping) =>
    collectByDay(grouping, received, elapsedSeconds),
};
