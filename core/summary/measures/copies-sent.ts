import type { StatedMeasure } from './measure';

/** How many copies of the draft went out, as the ledger's parameter says. */
export const copiesSent = (sent: number): StatedMeasure => ({
  key: 'copiesSent',
  title: { zh: '发出份数', en: 'Copies sent' },
  definition: {
    zh: '征求意见稿发出的份数，按台账参数填写，不分期间',
    en: 'Copies of the draft sent out, as the ledger’s parameter says; not by period',
  },
  kind: 'stated',
  stated: sent,
});
