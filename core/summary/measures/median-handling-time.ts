import { handlingBusinessSeconds, handlingElapsedSeconds } from '../tallies/handling-seconds';
import type { DurationMeasure } from './measure';

export const medianHandlingDays: DurationMeasure = {
  key: 'medianHandlingDays',
  title: { zh: '办理时长中位数（工作日）', en: 'Median handling time (working days)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的工作时间，折合工作日的中位数',
    en: 'Of records received in the period and closed: business time from received to closed in working days, median',
  },
  kind: 'duration',
  sample: handlingBusinessSeconds,
  statistic: 'median',
  unit: 'working-day',
};

export const medianHandlingHours: DurationMeasure = {
  key: 'medianHandlingHours',
  title: { zh: '办理时长中位数（小时）', en: 'Median handling time (hours)' },
  definition: {
    zh: '期间内收到且已办结的件，从收到到办结的自然小时（含夜间和休息日）的中位数',
    en: 'Of records received in the period and closed: hours elapsed from received to closed, nights and rest days included, median',
  },
  kind: 'duration',
  sample: handlingElapsedSeconds,
  statistic: 'median',
  unit: 'hour',
};
