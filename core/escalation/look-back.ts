import { addMonths } from '../date/civil-date';
import type { Instant, Zone } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Duration } from '../rulebook/rulebook';

/**
 * The instant from which a look-back window counts: the end of the same day so long before, that
 * day excluded; of hours and minutes the very instant.
 *
 * @example one month before 2026-11-20 counts from 2026-10-21 00:00
 */
export function lookBackStart(now: Instant, { amount, unit }: Duration, zone: Zone): Instant {
  if (unit === 'hour') return now - amount * 3600 + 1;
  if (unit === 'minute') return now - amount * 60 + 1;
  const day = zone.toDay(now);
  return zone.toInstant(wallOf(startDay(day, amount, unit) + 1, 0));
}

function startDay(day: number, amount: number, unit: Duration['unit']): number {
  switch (unit) {
    case 'year':
      return addMonths(day, -12 * amount);
    case 'month':
      return addMonths(day, -amount);
    case 'week':
      return day - 7 * amount;
    default:
      return day - amount;
  }
}
