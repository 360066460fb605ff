import { receivedClosedCount } from '../tallies/received-closed-count';
import { receivedCount } from '../tallies/received-count';
import type { RateMeasure } from './measure';

export const closingRate: RateMeasure = {
  key: 'closingRate',
  title: { zh: '办结率', en: 'Closing rate' },
  definition: {
    zh: '期间内收到且截至统计时已办结的件数 ÷ 期间内收到的件数',
    en: 'Records received in the period and closed by the time of the statistics ÷ records received in the period',
  },
  kind: 'rate',
  numerator: receivedClosedCount,
  denominator: receivedCount,
};
