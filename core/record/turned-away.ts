import type { Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';

/**
 * Whether a record has been rejected or transferred, so that rules of taking it in no longer matter.
 */
export function turnedAway({
  events,
}: Pick<Rulebook, 'events'>): (record: ComplaintRecord) => boolean {
  const endings = events
    .filter(({ ends }) => ends === 'rejected' || ends === 'transferred')
    .map(({ key }) => key);
  return (record) => endings.some((key) => record.events[key] !== undefined);
}
