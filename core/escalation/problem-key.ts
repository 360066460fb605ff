import { foldText } from '../record/fold-text';
import type { ComplaintRecord } from '../record/record';

/**
 * What makes two records the same problem: the values of the named fields after trimming, folding
 * case and width; `undefined` when one of them is empty, as nobody can say then.
 */
export function problemKey(
  { fields }: ComplaintRecord,
  names: readonly string[],
): string | undefined {
  const values = names.map((name) => foldText(String(fields[name] ?? '')));
  return values.length === 0 || values.includes('') ? undefined : values.join('\u0000');
}
