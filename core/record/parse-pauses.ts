import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { parseList } from './parse-list';
import { isBlank, type RawObject } from './raw-shape';
import type { Pause } from './record';
import { textOf } from './text-of';

/** Reads the pauses of a record; one with a time that cannot be read is reported and left out. */
export function parsePauses(
  raw: unknown,
  options: ReadingOptions,
): { readonly pauses: readonly Pause[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'pauses', (entry) => parsePause(entry, options));
  return { pauses: items, findings };
}

function parsePause(raw: RawObject, options: ReadingOptions): Pause | Finding {
  const from = parseDateTime(raw['from'], options);
  if (!from.ok) return { ...from.finding, field: 'pauses' };
  const to = optionalTime(raw['to'], options);
  if (to?.ok === false) return { ...to.finding, field: 'pauses' };
  const recordedAt = optionalTime(raw['recordedAt'], options);
  if (recordedAt?.ok === false) return { ...recordedAt.finding, field: 'pauses' };
  const [ground, by] = [textOf(raw['ground']), textOf(raw['by'])];
  return {
    from: from.time,
    ...(to && { to: to.time }),
    reason: textOf(raw['reason']),
    ...(ground !== '' && { ground }),
    ...(recordedAt && { recordedAt: recordedAt.time }),
    ...(by !== '' && { by }),
  };
}

function optionalTime(raw: unknown, options: ReadingOptions) {
  return isBlank(raw) ? undefined : parseDateTime(raw, options);
}
