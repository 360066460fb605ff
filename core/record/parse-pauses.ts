import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { isBlank, isFinding, rawObject, shapeFinding, type RawObject } from './raw-shape';
import type { Pause } from './record';
import { textOf } from './text-of';

/** Reads the pauses of a record; one whose beginning or end cannot be read is reported and left out. */
export function parsePauses(
  raw: unknown,
  options: ReadingOptions,
): { readonly pauses: readonly Pause[]; readonly findings: readonly Finding[] } {
  if (raw === undefined || raw === null) return { pauses: [], findings: [] };
  if (!Array.isArray(raw)) return { pauses: [], findings: [shapeFinding('pauses')] };
  const read = raw.map((entry: unknown) => parsePause(rawObject(entry), options));
  return {
    pauses: read.flatMap((entry) => (isFinding(entry) ? [] : [entry])),
    findings: read.filter((entry) => isFinding(entry)),
  };
}

function parsePause(raw: RawObject | undefined, options: ReadingOptions): Pause | Finding {
  if (raw === undefined) return shapeFinding('pauses');
  const from = parseDateTime(raw['from'], options);
  if (!from.ok) return { ...from.finding, field: 'pauses' };
  const reason = textOf(raw['reason']);
  if (isBlank(raw['to'])) return { from: from.time, reason };
  const to = parseDateTime(raw['to'], options);
  if (!to.ok) return { ...to.finding, field: 'pauses' };
  return { from: from.time, to: to.time, reason };
}
