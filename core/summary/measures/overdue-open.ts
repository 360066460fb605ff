import { overdueOpenCount } from '../tallies/overdue-open-count';
import type { CountMeasure } from './measure';

export const overdueOpen: CountMeasure = {
  key: 'overdueOpen',
  title: { zh: '逾期未结', en: 'Overdue open' },
  definition: {
    zh: '期末（期间未结束的，统计时）尚未结束且办结时限已过的件数，不论何时收到',
    en: 'Records open at the end of the period (or now, while it lasts) with a resolve clock overdue, whenever received',
  },
  kind: 'count',
  tally: overdueOpenCount,
  additive: false,
};
