import { zoneOf } from '../../core/date/zone';
import { checkRecord } from '../../core/record/check-record';
import { parseDateTime } from '../../core/record/parse-date-time';
import { parseRecord } from '../../core/record/parse-record';
import type { RawRecord } from '../../core/record/record';
import type { Finding } from '../../core/finding';
import type { Rulebook } from '../../core/rulebook/rulebook';

const zone = zoneOf('Asia/Shanghai');

/** What the checks find in a record that reads without trouble, on a given day. */
export function checkFindings(
  raw: RawRecord,
  rulebook: Rulebook,
  asOf = '2026-11-22T09:00',
): readonly Finding[] {
  const { record, findings } = parseRecord(raw, rulebook, zone);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  const now = parseDateTime(asOf, { zone });
  if (!now.ok) throw new Error(now.finding.message.en);
  return checkRecord(record, rulebook, { zone, asOf: now.time.instant });
}

/** The same as `code:field`. */
export function checkCodes(raw: RawRecord, rulebook: Rulebook, asOf?: string): readonly string[] {
  return checkFindings(raw, rulebook, asOf).map(({ code, field }) => `${code}:${field}`);
}
