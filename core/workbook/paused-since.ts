import { isPausedAt, pauseSpans } from '../clock/pause-spans';
import type { Instant, Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { serialOfWall } from './excel-serial';

/**
 * Serial since when a record is paused: of the pause that has no end yet, else of one that covers
 * the instant; undefined when there is neither.
 */
export function pausedSince(
  { pauses }: ComplaintRecord,
  zone: Zone,
  asOf: Instant,
): number | undefined {
  const spans = pauseSpans(pauses, asOf);
  const lasts = pauses.some(({ to }) => to === undefined);
  const span = lasts ? spans.at(-1) : spans.find((one) => isPausedAt(one, asOf));
  return span && serialOfWall(zone.toWall(span.from));
}
