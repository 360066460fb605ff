import { handlingBusinessSeconds, handlingElapsedSeconds } from '../tallies/handling-seconds';
import type { DurationMeasure } from './measure';

export const p90HandlingDays: DurationMeasure = {
  key: 'p90HandlingDays',
  title: { zh: '办理时长 P90（工作日）', en: 'Handling time p90 (working days)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的工作时间，折合工作日的第 90 百分位数（线性内插，同 PERCENTILE.INC）',
    en: 'Of records received in the period and closed: business time from received to closed in working days, 90th percentile (linear interpolation, as PERCENTILE.INC)',
  },
  kind: 'duration',
  sample: handlingBusinessSeconds,
  statistic: 'p90',
  unit: 'working-day',
};

export const p90HandlingHours: DurationMeasure = {
  key: 'p90HandlingHours',
  title: { zh: '办理时长 P90（小时）', en: 'Handling time p90 (hours)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的自然小时（含夜间和休息日）的第 90 百分位数（线性内插，同 PERCENTILE.INC）',
    en: 'Of records received in the period and closed: hours elapsed from received to closed, nights and rest days included, 90th percentile (linear interpolation, as PERCENTILE.INC)',
  },
  kind: 'duration',
  sample: handlingElapsedSeconds,
  statistic: 'p90',
  unit: 'hour',
};
