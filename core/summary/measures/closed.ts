import { closedCount } from '../tallies/closed-count';
import type { CountMeasure } from './measure';

export const closed: CountMeasure = {
  key: 'closed',
  title: { zh: '办结量', en: 'Closed' },
  definition: {
    zh: '期间内办结的件数（按办结日期，不论何时收到）',
    en: 'Records closed in the period, by the date closed, whenever received',
  },
  kind: 'count',
  tally: closedCount,
  additive: true,
};
