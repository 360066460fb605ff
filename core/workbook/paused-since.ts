import { pauseSpans } from '../clock/pause-spans';
import type { Instant, Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { serialOfWall } from './excel-serial';

/** Serial since when a record's lasting pause runs; undefined when no pause lasts. */
export function pausedSince(
  { pauses }: ComplaintRecord,
  zone: Zone,
  asOf: Instant,
): number | undefined {
  if (pauses.every(({ to }) => to !== undefined)) return undefined;
  const open = pauseSpans(pauses, asOf).at(-1);
  return open && serialOfWall(zone.toWall(open.from));
}
