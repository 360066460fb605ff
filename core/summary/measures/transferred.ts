import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const transferred: CountMeasure = {
  key: 'transferred',
  title: { zh: '转办', en: 'Transferred' },
  definition: {
    zh: '期间内收到、转其他单位办理的件数',
    en: 'Records received in the period and transferred elsewhere',
  },
  kind: 'count',
  tally: markCount('transferred'),
  additive: true,
  needs: 'transferred',
};
