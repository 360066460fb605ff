import type { Due } from '../../core/clock/clock-state';
import { formatDay } from '../../core/date/civil-date';
import type { Zone } from '../../core/date/time';
import { instantJson } from '../../core/record/time-json';

/** A due date, or an exact due instant with offset. */
export function dueJson(due: Due, zone: Zone): string {
  return due.kind === 'day' ? formatDay(due.day) : instantJson(due.deadline, zone);
}
