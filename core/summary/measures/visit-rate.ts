import { markCount } from '../tallies/mark-count';
import type { RateMeasure } from './measure';

export const visitRate: RateMeasure = {
  key: 'visitRate',
  title: { zh: '回访率', en: 'Return-visit rate' },
  definition: {
    zh: '期间内办结且已回访的件数 ÷ 期间内办结、应回访的件数',
    en: 'Records closed in the period with their visits made ÷ those closed that need one',
  },
  kind: 'rate',
  numerator: markCount('visited', 'closed'),
  denominator: markCount('visitNeeded', 'closed'),
  needs: 'visited',
};
