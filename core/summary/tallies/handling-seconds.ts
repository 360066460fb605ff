import type { Sample } from './tally';

/** Business seconds from received to closed, of records received in the period. */
export const handlingBusinessSeconds: Sample = {
  key: 'handlingBusinessSeconds',
  seconds: 'businessSeconds',
};

/** Elapsed seconds from received to closed, of records received in the period. */
export const handlingElapsedSeconds: Sample = {
  key: 'handlingElapsedSeconds',
  seconds: 'elapsedSeconds',
};
