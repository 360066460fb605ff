import { openAtStartCount, openCount } from '../tallies/open-count';
import type { CountMeasure } from './measure';

export const open: CountMeasure = {
  key: 'open',
  title: { zh: '期末未结', en: 'Open at the end' },
  definition: {
    zh: '期末（期间未结束的，统计时）尚未结束的件数，不论何时收到',
    en: 'Records open at the end of the period (or now, while it lasts), whenever received',
  },
  kind: 'count',
  tally: openCount('open'),
  additive: false,
};

export const openAtStart: CountMeasure = {
  key: 'openAtStart',
  title: { zh: '期初未结', en: 'Open at the start' },
  definition: {
    zh: '期间开始前收到、期间开始时尚未结束的件数',
    en: 'Records received before the period and not ended when it began',
  },
  kind: 'count',
  tally: openAtStartCount,
  additive: false,
};
