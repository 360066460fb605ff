import { markCount } from '../tallies/mark-count';
import { receivedCount } from '../tallies/received-count';
import type { RateMeasure } from './measure';

export const repeatRate: RateMeasure = {
  key: 'repeatRate',
  title: { zh: '重复投诉率', en: 'Repeat rate' },
  definition: {
    zh: '期间内收到的件中，在回溯期内同一问题此前已有投诉的件数 ÷ 收到的件数',
    en: 'Of records received in the period: those whose problem had come before within the look-back ÷ received',
  },
  kind: 'rate',
  numerator: markCount('repeated'),
  denominator: receivedCount,
  needs: 'repeated',
};
