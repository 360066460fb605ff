import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { CheckContext } from './check-context';
import { checkRecord } from './check-record';
import { parseRecord } from './parse-record';
import type { DateOrder } from './read-date-text';
import type { ComplaintRecord, RawRecord } from './record';
import { sortFindings } from './sort-findings';

/**
 * Reads and checks a record from outside in one go. A field that was filled but could not be read is
 * reported once, not also as missing.
 */
export function checkRawRecord(
  raw: RawRecord,
  rulebook: Rulebook,
  context: CheckContext,
  order?: DateOrder,
): { record: ComplaintRecord; findings: Finding[] } {
  const { record, findings: unread } = parseRecord(raw, rulebook, context.zone, order);
  const checked = checkRecord(record, rulebook, context);
  if (unread.length === 0) return { record, findings: checked };
  const named = new Set(unread.map(({ field }) => field));
  const rest = checked.filter(({ code, field }) => !isConsequence(code) || !named.has(field));
  return { record, findings: sortFindings([...unread, ...rest], rulebook) };
}

function isConsequence(code: string): boolean {
  return code === 'field-required' || code === 'level-missing' || code === 'agreed-missing';
}
