import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { checkRawRecord } from '../../../core/record/check-raw-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { blocksSaving } from '../../ledger/blocks-saving';

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
  const { rulebook, zone } = ledger;
  const known = new Set(checkRawRecord(before, rulebook, { zone, asOf }).findings.map(keyOf));
  const { record, findings } = checkRawRecord(after, rulebook, { zone, asOf });
  return {
    record,
    findings: findings.filter((finding) => blocksSaving(finding) && !known.has(keyOf(finding))),
  };
}

const keyOf = ({ code, field, message }: Finding): string => `${code} ${field ?? ''} ${message.zh}`;
