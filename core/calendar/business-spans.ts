import type { EpochDay, Instant, Zone } from '../date/time';
import { SECONDS_PER_DAY } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Calendar } from './calendar';

/** Business time of one day, half-open. */
export interface BusinessSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** Business time of `day` as instants, in order; none on a rest day. */
export function businessSpans(
  calendar: Calendar,
  zone: Zone,
  day: EpochDay,
): readonly BusinessSpan[] {
  const hours = calendar.hoursOf(day);
  if (hours.length === 0) return [];
  const midnight = zone.toInstant(wallOf(day, 0));
  const steady = zone.toInstant(wallOf(day + 1, 0)) - midnight === SECONDS_PER_DAY;
  return hours.map(({ start, end }) =>
    steady
      ? { start: midnight + start * 60, end: midnight + end * 60 }
      : { start: instantAt(zone, day, start), end: instantAt(zone, day, end) },
  );
}

/** Seconds of business time of `spans` before `until`. */
export function secondsBefore(spans: readonly BusinessSpan[], until: Instant): number {
  let seconds = 0;
  for (const { start, end } of spans) seconds += Math.max(0, Math.min(end, until) - start);
  return seconds;
}

function instantAt(zone: Zone, day: EpochDay, minute: number): Instant {
  return zone.toInstant(wallOf(day, minute * 60));
}
