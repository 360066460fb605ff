import { markCount } from '../tallies/mark-count';
import type { StatedRateMeasure } from './measure';

/** Replies over the copies of the draft that went out. */
export const copiesRepliedRate = (sent: number): StatedRateMeasure => ({
  key: 'copiesRepliedRate',
  title: { zh: '回函率', en: 'Reply rate' },
  definition: {
    zh: '期间内收到的回函 ÷ 征求意见稿发出份数',
    en: 'Replies received in the period ÷ copies of the draft sent out',
  },
  kind: 'stated-rate',
  numerator: markCount('reply'),
  stated: sent,
  needs: 'reply',
});
