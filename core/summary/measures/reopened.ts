import { reopenedCount } from '../tallies/reopened-count';
import type { CountMeasure } from './measure';

export const reopened: CountMeasure = {
  key: 'reopened',
  title: { zh: '重新办理', en: 'Reopened' },
  definition: {
    zh: '期间内开始的重新办理轮次（按重新打开的日期；受理量中一件只计一次，轮次逐次计）',
    en: 'Further rounds that began in the period, by the date of the reopening: a case is received once, its rounds are counted one by one',
  },
  kind: 'count',
  tally: reopenedCount,
  additive: true,
  needs: 'rounds',
};
