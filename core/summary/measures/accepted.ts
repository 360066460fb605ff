import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const accepted: CountMeasure = {
  key: 'accepted',
  title: { zh: '准予受理', en: 'Accepted' },
  definition: {
    zh: '期间内收到、经审查受理的件数',
    en: 'Records received in the period and accepted',
  },
  kind: 'count',
  tally: markCount('accepted'),
  additive: true,
  needs: 'accepted',
};
