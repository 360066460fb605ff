import { endedOtherwiseCount } from '../tallies/ended-otherwise-count';
import type { CountMeasure } from './measure';

export const endedOtherwise: CountMeasure = {
  key: 'endedOtherwise',
  title: { zh: '其他方式结束', en: 'Ended otherwise' },
  definition: {
    zh: '期间内以不予受理、移送、撤回等方式结束的件数（按结束日期，不论何时收到）',
    en: 'Records rejected, transferred or withdrawn in the period, by the date they ended, whenever received',
  },
  kind: 'count',
  tally: endedOtherwiseCount,
  additive: true,
};
