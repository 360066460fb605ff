import { markCount } from '../tallies/mark-count';
import { receivedCount } from '../tallies/received-count';
import type { RateMeasure } from './measure';

export const returnRate: RateMeasure = {
  key: 'returnRate',
  title: { zh: '退单率', en: 'Give-back rate' },
  definition: {
    zh: '期间内收到、被办理部门退回过的件数 ÷ 收到的件数；退回几次都只算一件',
    en: 'Records received in the period that a department gave back, once or more ÷ received',
  },
  kind: 'rate',
  numerator: markCount('returned'),
  denominator: receivedCount,
  needs: 'returned',
};
