import type { Finding } from '../../finding';
import { formatEventTime } from '../format-event-time';
import { isEarlier } from '../is-earlier';
import { noFindings, type Check } from './check';

/** A pause that ends before it begins. */
export const pauseSpan = (): Check => (facts) => {
  const { record, zone } = facts;
  if (record.pauses.length === 0) return noFindings;
  return record.pauses.flatMap(({ from, to }) => {
    if (to === undefined || !isEarlier(to, from, zone)) return [];
    return ends(formatEventTime(from, zone), formatEventTime(to, zone));
  });
};

function ends(from: string, to: string): Finding {
  return {
    code: 'pause-order',
    severity: 'error',
    field: 'pauses',
    message: {
      zh: `中止的结束（${to}）早于开始（${from}）。`,
      en: `The pause ends (${to}) before it begins (${from}).`,
    },
  };
}
