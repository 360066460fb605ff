import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const valid: CountMeasure = {
  key: 'valid',
  title: { zh: '有效投诉', en: 'Valid complaints' },
  definition: {
    zh: '期间内收到、经认定有效的件数',
    en: 'Records received in the period and judged valid',
  },
  kind: 'count',
  tally: markCount('valid'),
  additive: true,
  needs: 'valid',
};
