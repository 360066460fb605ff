import type { Zone } from '../date/time';
import { formatDay } from '../date/civil-date';
import { formatWall, secondOfDay } from '../date/wall-time';
import type { Due } from './clock-state';

/**
 * A due date as it stands in lists: the date alone when the whole day counts, else with the time of
 * the zone's wall clock.
 *
 * @example `2026-10-13`; `2026-10-13 18:00` at the close of business; `2026-10-09 16:20` after hours
 */
export function dueText(due: Due, zone: Zone): string {
  if (due.kind === 'day' && zone.toDay(due.deadline + 1) > due.day) return formatDay(due.day);
  const wall = zone.toWall(due.deadline);
  const text = formatWall(wall).replace('T', ' ');
  return secondOfDay(wall) % 60 === 0 ? text.slice(0, -3) : text;
}
