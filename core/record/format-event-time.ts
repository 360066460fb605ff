import { formatDay } from '../date/civil-date';
import type { Zone } from '../date/time';
import { minuteText } from '../date/minute-text';
import type { EventTime } from './record';

/** An event's time as a message shows it: `2026-11-22` or `2026-11-22 09:30`. */
export function formatEventTime(time: EventTime, zone: Zone): string {
  if (time.dateOnly) return formatDay(zone.toDay(time.instant));
  return minuteText(zone.toWall(time.instant));
}
