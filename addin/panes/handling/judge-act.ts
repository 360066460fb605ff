import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { checkRecord } from '../../../core/record/check-record';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

/**
 * Reads the record as it would be after an act.
 *
 * @returns the record, and the errors the act brings in; what was wrong before is not held against it.
 */
export function judgeAct(
  before: RawRecord,
  after: RawRecord,
  ledger: LedgerSettings,
  asOf: Instant,
): { readonly record: ComplaintRecord; readonly findings: readonly Finding[] } {
  const known = new Set(findingsOf(before, ledger, asOf).findings.map(keyOf));
  const { record, findings } = findingsOf(after, ledger, asOf);
  return {
    record,
    findings: findings.filter(
      (finding) => finding.severity === 'error' && !known.has(keyOf(finding)),
    ),
  };
}

function findingsOf(
  raw: RawRecord,
  { rulebook, zone }: LedgerSettings,
  asOf: Instant,
): { readonly record: ComplaintRecord; readonly findings: readonly Finding[] } {
  const { record, findings } = parseRecord(raw, rulebook, zone);
  return {
    record,
    findings: [...findings, ...checkRecord(record, rulebook, { zone, asOf })],
  };
}

const keyOf = ({ code, field, message }: Finding): string => `${code} ${field ?? ''} ${message.zh}`;
