import { handlingBusinessSeconds, handlingElapsedSeconds } from '../tallies/handling-seconds';
import type { DurationMeasure } from './measure';

export const meanHandlingDays: DurationMeasure = {
  key: 'meanHandlingDays',
  title: { zh: '平均办理时长（工作日）', en: 'Mean handling time (working days)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的工作时间，折合工作日的平均数',
    en: 'Of records received in the period and closed: business time from received to closed in working days, mean',
  },
  kind: 'duration',
  sample: handlingBusinessSeconds,
  statistic: 'mean',
  unit: 'working-day',
};

export const meanHandlingHours: DurationMeasure = {
  key: 'meanHandlingHours',
  title: { zh: '平均办理时长（小时）', en: 'Mean handling time (hours)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的自然小时（含夜间和休息日）的平均数',
    en: 'Of records received in the period and closed: hours elapsed from received to closed, nights and rest days included, mean',
  },
  kind: 'duration',
  sample: handlingElapsedSeconds,
  statistic: 'mean',
  unit: 'hour',
};
