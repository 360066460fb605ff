import { markCount } from '../tallies/mark-count';
import type { RateMeasure } from './measure';

export const satisfactionRate: RateMeasure = {
  key: 'satisfactionRate',
  title: { zh: '满意率', en: 'Satisfaction rate' },
  definition: {
    zh: '期间内收到的件中，评价达到满意的件数 ÷ 有评价的件数（未评价的不计入分母）',
    en: 'Of records received in the period: answers that are satisfied ÷ answers; the unanswered are left out',
  },
  kind: 'rate',
  numerator: markCount('satisfied'),
  denominator: markCount('answered'),
  needs: 'satisfied',
};
