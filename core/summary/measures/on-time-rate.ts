import { dueCount } from '../tallies/due-count';
import { metCount } from '../tallies/met-count';
import type { RateMeasure } from './measure';

export const onTimeRate: RateMeasure = {
  key: 'onTimeRate',
  title: { zh: '按时办结率', en: 'On-time rate' },
  definition: {
    zh: '期间内到期并按时完成的办结时限 ÷ 期间内到期的办结时限（延期、中止、约定的按现行到期日；未完成的计入分母）',
    en: 'Resolve clocks due in the period and met ÷ resolve clocks due in the period (extended, paused and agreed ones at their current due; unfinished ones are in the denominator)',
  },
  kind: 'rate',
  numerator: metCount,
  denominator: dueCount,
};
