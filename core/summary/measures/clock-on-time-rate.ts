import { clockDueCount, clockMetCount } from '../tallies/clock-counts';
import type { NamedColumn } from '../summary-columns';
import type { RateMeasure } from './measure';

/** The on-time rate of one clock of the regime, under `onTime:` and its key. */
export const clockOnTimeRate = ({ key, title }: NamedColumn): RateMeasure => ({
  key: `onTime:${key}`,
  title: { zh: `按时率：${title.zh}`, en: `On time: ${title.en}` },
  definition: {
    zh: `期间内到期并按时完成的“${title.zh}”时限 ÷ 期间内到期的“${title.zh}”时限（未完成的计入分母）`,
    en: `“${title.en}” clocks due in the period and met ÷ those due in the period, unfinished ones in the denominator`,
  },
  kind: 'rate',
  numerator: clockMetCount(key),
  denominator: clockDueCount(key),
});
