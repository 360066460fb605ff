import { markCount } from '../tallies/mark-count';
import type { RateMeasure } from './measure';

export const validRate: RateMeasure = {
  key: 'validRate',
  title: { zh: '有效投诉率', en: 'Valid rate' },
  definition: {
    zh: '期间内收到的件中，认定有效的件数 ÷ 已作认定的件数',
    en: 'Of records received in the period: judged valid ÷ judged',
  },
  kind: 'rate',
  numerator: markCount('valid'),
  denominator: markCount('judged'),
  needs: 'valid',
};
