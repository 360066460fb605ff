import { formatDay } from '../date/civil-date';
import type { Instant, Zone } from '../date/time';
import { formatWall } from '../date/wall-time';
import type { AgreedTime, EventTime } from './record';

/**
 * An instant as ISO text on the wall clock of a zone, with its offset.
 *
 * @example 1795311000 in Asia/Shanghai is `2026-11-22T09:30:00+08:00`
 */
export function instantJson(instant: Instant, zone: Zone): string {
  const wall = zone.toWall(instant);
  const minutes = Math.round((wall - instant) / 60);
  const hour = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const minute = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${formatWall(wall)}${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
}

/** When an event happened: a date when only that is known, else with time and offset. */
export function eventTimeJson({ instant, dateOnly }: EventTime, zone: Zone): string {
  return dateOnly ? formatDay(zone.toDay(instant)) : instantJson(instant, zone);
}

/** An agreed date, or an agreed instant with offset. */
export function agreedTimeJson(time: AgreedTime, zone: Zone): string {
  return time.kind === 'day' ? formatDay(time.day) : instantJson(time.instant, zone);
}
