import type { Zone } from '../date/time';
import { secondOfDay } from '../date/wall-time';
import type { EventTime } from '../record/record';
import { encodeGroups } from './encode-groups';
import type { GroupColumn } from './summary-columns';

const SECONDS_PER_HOUR = 3600;

/** The hour of the day a record was received, 0 to 23; none when only its date is known. */
export function hourColumn(
  receivedAt: readonly (EventTime | undefined)[],
  zone: Zone,
): GroupColumn {
  const known = Array.from({ length: 24 }, (_, hour) => {
    const text = `${twoDigits(hour)}:00–${twoDigits(hour + 1)}:00`;
    return { value: hour, text: { zh: text, en: text } };
  });
  const found = receivedAt.map((time) => {
    if (time === undefined || time.dateOnly) return undefined;
    return Math.floor(secondOfDay(zone.toWall(time.instant)) / SECONDS_PER_HOUR);
  });
  return encodeGroups({ zh: '收到时段', en: 'Hour received' }, found, known);
}

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');
