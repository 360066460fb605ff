import type { Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';

/** What a record is about, in its own words; empty where the regime has no such field or nothing stands there. */
export function summaryText(
  { fields }: ComplaintRecord,
  rulebook: Pick<Rulebook, 'fields'>,
): string {
  const key = rulebook.fields.find(({ use }) => use === 'summary')?.key;
  const value = key === undefined ? undefined : fields[key];
  return value === undefined ? '' : String(value).trim();
}
