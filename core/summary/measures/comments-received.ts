import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const commentsReceived: CountMeasure = {
  key: 'commentsReceived',
  title: { zh: '意见条数', en: 'Comments' },
  definition: {
    zh: '期间内收到的意见条数，一行计一条',
    en: 'Comments received in the period; a row counts as one',
  },
  kind: 'count',
  tally: markCount('comment'),
  additive: true,
  needs: 'comment',
};
