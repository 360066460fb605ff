import { readStoredRecords } from '../store/read-stored-records';
import type { FoundLedger } from './find-ledger';
import type { BatchItem } from './review-batch';

/**
 * Puts the stored value back wherever a caller returns the mask they were shown instead of it, or
 * says that it is to stay: who may not see a value does not overwrite it either.
 */
export async function restoreMasked(
  items: readonly BatchItem[],
  { database, key, mask }: FoundLedger,
): Promise<readonly BatchItem[]> {
  const stored = await readStoredRecords(
    database,
    key,
    items.map(({ id }) => id),
  );
  return items.map((item) => {
    const content = stored.get(item.id)?.content;
    const kept = new Set(item.keep);
    const given = Object.entries(item.fields).filter(([name]) => !kept.has(name));
    if (!content) return { ...item, fields: Object.fromEntries(given) };
    const shown = mask(content).fields;
    const restored = Object.entries(content.fields).filter(
      ([name, value]) =>
        kept.has(name) || (shown[name] !== value && item.fields[name] === shown[name]),
    );
    return { ...item, fields: Object.fromEntries([...given, ...restored]) };
  });
}
