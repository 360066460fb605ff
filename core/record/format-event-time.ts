import { formatDay } from '../date/civil-date';
import type { Zone } from '../date/time';
import { formatWall } from '../date/wall-time';
import type { EventTime } from './record';

/** An event's time as a message shows it: `2026-11-22` or `2026-11-22 09:30`. */
export function formatEventTime(time: EventTime, zone: Zone): string {
  if (time.dateOnly) return formatDay(zone.toDay(time.instant));
  return formatWall(zone.toWall(time.instant)).slice(0, 16).replace('T', ' ');
}
