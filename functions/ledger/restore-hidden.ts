import { withoutHidden } from '../../core/handling/without-hidden';
import { canonicalJson } from '../../core/record/canonical-json';
import type { ComplaintRecord } from '../../core/record/record';
import { recordJson } from '../../core/record/record-json';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { readStoredRecords } from '../store/read-stored-records';
import type { FoundLedger } from './find-ledger';
import type { BatchItem } from './review-batch';

/** An item of a batch as it is to be stored, and what of it the caller does not see. */
export interface RestoredItem {
  readonly item: BatchItem;
  /** Keys of fields and events that were put back. */
  readonly hidden: readonly string[];
}

/**
 * Puts back what is stored wherever a caller returns what they were shown instead of it, a mask or
 * nothing, or says that it is to stay: who may not see a value does not overwrite it either.
 */
export async function restoreHidden(
  items: readonly BatchItem[],
  { database, key, mask, zone, rulebook }: FoundLedger,
): Promise<readonly RestoredItem[]> {
  const stored = await readStoredRecords(
    database,
    key,
    items.map(({ id }) => id),
  );
  return items.map((item) => {
    const open = withoutKept(item);
    const content = stored.get(item.id)?.content;
    if (!content) return { item: open, hidden: [] };
    const whole = recordJson(asTyped(content, rulebook), zone);
    const shown = recordJson(withoutHidden(mask(content), item.keep ?? []), zone);
    return restoreItem(open, { ...whole }, { ...shown });
  });
}

/** What is to stay is as good as not seen. */
function withoutKept({ keep = [], ...item }: BatchItem): BatchItem {
  const given = Object.entries(item.fields).filter(([key]) => !keep.includes(key));
  return { ...item, fields: Object.fromEntries(given) };
}

type Json = Readonly<Record<string, unknown>>;

function restoreItem(item: BatchItem, whole: Json, shown: Json): RestoredItem {
  const given: Json = item;
  const hidden: string[] = [];
  const parts = Object.entries(whole).flatMap(([part, stored]): [string, unknown][] => {
    if (isSame(stored, shown[part])) return [];
    if (!isMap(stored)) return isSame(given[part], shown[part]) ? [[part, stored]] : [];
    const [own, seen] = [mapOf(given[part]), mapOf(shown[part])];
    const back = Object.entries(stored).filter(
      ([key, value]) => !isSame(value, seen[key]) && isSame(own[key], seen[key]),
    );
    hidden.push(...back.map(([key]) => key));
    return back.length > 0 ? [[part, { ...own, ...Object.fromEntries(back) }]] : [];
  });
  return { item: { ...item, ...Object.fromEntries(parts) }, hidden };
}

/** Amounts are taken in yuan and kept in cents. */
function asTyped(record: ComplaintRecord, { fields }: Rulebook): ComplaintRecord {
  const amounts = fields.flatMap(({ key, type }) => {
    const value = record.fields[key];
    return type === 'money' && typeof value === 'number' ? [[key, value / 100] as const] : [];
  });
  if (amounts.length === 0) return record;
  return { ...record, fields: { ...record.fields, ...Object.fromEntries(amounts) } };
}

/** What is left out, null and an empty list say the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? []) === canonicalJson(other ?? []);

const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapOf = (value: unknown): Json => (isMap(value) ? value : {});
