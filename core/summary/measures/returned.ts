import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const returned: CountMeasure = {
  key: 'returned',
  title: { zh: '退单件数', en: 'Given back' },
  definition: {
    zh: '期间内收到、被办理部门退回过的件数',
    en: 'Records received in the period that a department gave back',
  },
  kind: 'count',
  tally: markCount('returned'),
  additive: true,
  needs: 'returned',
};
