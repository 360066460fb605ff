import { markCount } from '../tallies/mark-count';
import type { CountMeasure } from './measure';

export const repliesReceived: CountMeasure = {
  key: 'repliesReceived',
  title: { zh: '回函数', en: 'Replies' },
  definition: {
    zh: '期间内收到的回函，每个回函单位一行',
    en: 'Replies received in the period; a row for each unit that replied',
  },
  kind: 'count',
  tally: markCount('reply'),
  additive: true,
  needs: 'reply',
};
