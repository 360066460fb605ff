import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const satisfied: CountMeasure = {
  key: 'satisfied',
  title: { zh: '满意', en: 'Satisfied' },
  definition: {
    zh: '期间内收到、评价达到满意的件数',
    en: 'Records received in the period whose answer is satisfied',
  },
  kind: 'count',
  tally: markCount('satisfied'),
  additive: true,
  needs: 'satisfied',
};

export const dissatisfied: CountMeasure = {
  key: 'dissatisfied',
  title: { zh: '不满意', en: 'Not satisfied' },
  definition: {
    zh: '期间内收到、有评价而未达到满意的件数',
    en: 'Records received in the period whose answer is not satisfied',
  },
  kind: 'count',
  tally: markCount('dissatisfied'),
  additive: true,
  needs: 'dissatisfied',
};

export const unanswered: CountMeasure = {
  key: 'unanswered',
  title: { zh: '未评价', en: 'No answer' },
  definition: {
    zh: '期间内收到、没有评价的件数（不计入满意率的分母）',
    en: 'Records received in the period without an answer; not in the denominator of the satisfaction rate',
  },
  kind: 'count',
  tally: markCount('unanswered'),
  additive: true,
  needs: 'unanswered',
};
