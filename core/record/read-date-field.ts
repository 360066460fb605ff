import { SECONDS_PER_DAY } from '../date/time';
import { formatDay } from '../date/civil-date';
import { formatWall } from '../date/wall-time';
import type { FieldReading, ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';

/** A `date` field as `2026-11-22`; a time given with it is dropped. */
export function readDateField(value: unknown, options: ReadingOptions): FieldReading {
  return dateText(value, options, 'date');
}

/** A `date-time` field as `2026-11-22T09:30:00` on the ledger's wall clock. */
export function readDateTimeField(value: unknown, options: ReadingOptions): FieldReading {
  return dateText(value, options, 'date-time');
}

/** The canonical text of a date value, to the day or to the second. */
export function dateText(
  value: unknown,
  options: ReadingOptions,
  grain: 'date' | 'date-time',
): FieldReading {
  const parsed = parseDateTime(value, options);
  if (!parsed.ok) return { code: parsed.finding.code, expected: parsed.expected };
  const wall = options.zone.toWall(parsed.time.instant);
  return grain === 'date' ? formatDay(Math.floor(wall / SECONDS_PER_DAY)) : formatWall(wall);
}
