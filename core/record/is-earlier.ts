import type { Zone } from '../date/time';
import type { EventTime } from './record';

/** Whether `time` is before `other`; where one of them has no time of day, only days count. */
export function isEarlier(time: EventTime, other: EventTime, zone: Zone): boolean {
  if (time.instant >= other.instant) return false;
  const byDay = time.dateOnly || other.dateOnly;
  return !byDay || zone.toDay(time.instant) < zone.toDay(other.instant);
}
