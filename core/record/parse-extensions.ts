import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { parseList } from './parse-list';
import { shapeFinding, type RawObject } from './raw-shape';
import { numberOf } from './read-number';
import type { GrantedExtension } from './record';
import { textOf } from './text-of';

/** Reads the extensions of a record; an entry without clock, amount or time is reported and left out. */
export function parseExtensions(
  raw: unknown,
  options: ReadingOptions,
): { readonly extensions: readonly GrantedExtension[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'extensions', (entry) =>
    parseExtension(entry, options),
  );
  return { extensions: items, findings };
}

function parseExtension(raw: RawObject, options: ReadingOptions): GrantedExtension | Finding {
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
