import { receivedCount } from '../tallies/received-count';
import type { CountMeasure } from './measure';

export const received: CountMeasure = {
  key: 'received',
  title: { zh: '受理量', en: 'Received' },
  definition: { zh: '期间内收到的件数', en: 'Records received in the period' },
  kind: 'count',
  tally: receivedCount,
  additive: true,
};
