import type { Zone } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { Change } from '../ledger/history-entry';
import type { Mask } from '../privacy/mask-record';
import { maskedFields } from '../privacy/masked-fields';
import { recordJson } from '../../core/record/record-json';
import { instantJson } from '../../core/record/time-json';

/** A change in short: which record, which version, who and when. */
export function changeJson({ version, kind, at, by, reason }: Change, zone: Zone) {
  return { version, kind, at: instantJson(at, zone), by, reason };
}

/** A record as a caller may see it; null once it was removed. */
export function seenRecord(record: ComplaintRecord | null, mask: Mask, zone: Zone) {
  return record === null ? null : recordJson(mask(record), zone);
}

/** A version of a record as a caller may see it, with the fields that stand there masked. */
export function versionJson(change: Change, mask: Mask, zone: Zone) {
  const { record: id, after } = change;
  const masked = after === null ? [] : maskedFields(after, mask);
  return {
    id,
    ...changeJson(change, zone),
    record: seenRecord(after, mask, zone),
    ...(masked.length > 0 && { masked }),
  };
}

/** One value that differs between two versions of a record. */
export interface Difference {
  /** `fields.category`, `events.received`, `level`, … */
  readonly path: string;
  readonly old: unknown;
  readonly new: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** What differs between two versions in the API's form, by path. */
export function differences(before: Json | null, after: Json | null): readonly Difference[] {
  const [old, now] = [flatten(before ?? {}), flatten(after ?? {})];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(now.get(path)))
    .sort()
    .map((path) => ({ path, old: old.get(path) ?? null, new: now.get(path) ?? null }));
}

/** Maps of values by path, such as `fields.category`; lists are compared whole. */
function flatten(record: Json): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(record).flatMap(([key, value]): (readonly [string, unknown])[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, leaf]) => [`${key}.${inner}`, leaf] as const)
        : [[key, value]],
    ),
  );
}
