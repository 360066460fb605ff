import type { Instant, Zone } from '../../core/date/time';
import { parseDateTime } from '../../core/record/parse-date-time';
import { invalidRequest, type Problem } from './problem';

/** The instant a request asks about, in any form a record's times have; the present when absent. */
export function readAsOf(
  given: string | undefined,
  zone: Zone,
  now: Instant,
  pointer = '/asOf',
): Instant | Problem {
  if (given === undefined) return now;
  const parsed = parseDateTime(given, { zone });
  if (parsed.ok) return parsed.time.instant;
  const { code, message } = parsed.finding;
  return invalidRequest([{ pointer, code, message }]);
}
