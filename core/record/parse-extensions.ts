import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { isFinding, rawObject, shapeFinding, type RawObject } from './raw-shape';
import { numberOf } from './read-number';
import type { GrantedExtension } from './record';
import { textOf } from './text-of';

/** Reads the extensions of a record; an entry without clock, amount or time is reported and left out. */
export function parseExtensions(
  raw: unknown,
  options: ReadingOptions,
): { readonly extensions: readonly GrantedExtension[]; readonly findings: readonly Finding[] } {
  if (raw === undefined || raw === null) return { extensions: [], findings: [] };
  if (!Array.isArray(raw)) return { extensions: [], findings: [shapeFinding('extensions')] };
  const read = raw.map((entry: unknown) => parseExtension(rawObject(entry), options));
  return {
    extensions: read.flatMap((entry) => (isFinding(entry) ? [] : [entry])),
    findings: read.filter((entry) => isFinding(entry)),
  };
}

function parseExtension(
  raw: RawObject | undefined,
  options: ReadingOptions,
): GrantedExtension | Finding {
  if (raw === undefined) return shapeFinding('extensions');
  const clock = textOf(raw['clock']);
  const amount = numberOf(raw['amount']);
  if (clock === '' || amount === undefined) return shapeFinding('extensions');
  const requested = parseDateTime(raw['requestedAt'], options);
  if (!requested.ok) return { ...requested.finding, field: clock };
  return {
    clock,
    amount,
    requestedAt: requested.time,
    approvedBy: textOf(raw['approvedBy']),
    reason: textOf(raw['reason']),
  };
}
