import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const rejected: CountMeasure = {
  key: 'rejected',
  title: { zh: '不予受理', en: 'Rejected' },
  definition: {
    zh: '期间内收到、不予受理的件数',
    en: 'Records received in the period and rejected',
  },
  kind: 'count',
  tally: markCount('rejected'),
  additive: true,
  needs: 'rejected',
};
