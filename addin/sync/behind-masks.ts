import type { ComplaintRecord } from '../../core/record/record';
import { fieldDigest } from './field-digest';
import type { SyncEntry } from './sync-workbook';

/** A record and the keys of its fields that stand behind a mask. */
export interface Shown {
  readonly record: ComplaintRecord;
  readonly masked: readonly string[];
}

/**
 * Puts what the row says in place of the masks of two versions, so that a mask never overwrites what
 * stands on the sheet. Where the masks of the versions differ and the row was changed as well, they
 * stay, to be asked about.
 */
export function behindMasks(
  row: ComplaintRecord,
  entry: SyncEntry | undefined,
  base: Shown | null,
  theirs: Shown,
): { readonly base: ComplaintRecord | null; readonly theirs: ComplaintRecord } {
  const before: Record<string, unknown> = { ...base?.record.fields };
  const after: Record<string, unknown> = { ...theirs.record.fields };
  for (const key of new Set([...theirs.masked, ...(base?.masked ?? [])])) {
    const mine = row.fields[key];
    const mask = before[key];
    const isMine = mine !== undefined && entry?.personal?.[key] === fieldDigest(row, key);
    const isUntouched = isMine || mine === mask;
    const isAsked = !isUntouched && base !== null && after[key] !== mask;
    const isGone = after[key] === undefined;
    const value = isUntouched ? (mine ?? after[key]) : (mask ?? after[key]);
    if (!isAsked) before[key] = value;
    if (!isAsked && !isGone) after[key] = value;
  }
  return {
    base: base && withFields(base.record, before),
    theirs: withFields(theirs.record, after),
  };
}

/** A field that is absent is left out. */
function withFields(
  record: ComplaintRecord,
  fields: Readonly<Record<string, unknown>>,
): ComplaintRecord {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...record, fields: Object.fromEntries(present) as ComplaintRecord['fields'] };
}
