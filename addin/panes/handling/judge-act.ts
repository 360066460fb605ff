import { assessRecord } from '../../../core/clock/assess-record';
import type { Instant } from '../../../core/date/time';
import { lateExtensionFindings } from '../../../core/escalation/late-extension-findings';
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
  const known = new Set(review(before, ledger, asOf).findings.map(keyOf));
  const { record, findings } = review(after, ledger, asOf);
  return {
    record,
    findings: findings.filter((finding) => blocksSaving(finding) && !known.has(keyOf(finding))),
  };
}

/** What the record's facts say, and what only its clocks can tell: an extension asked for too late. */
function review(
  raw: RawRecord,
  ledger: LedgerSettings,
  asOf: Instant,
): { readonly record: ComplaintRecord; readonly findings: readonly Finding[] } {
  const { rulebook, zone } = ledger;
  const { record, findings } = checkRawRecord(raw, rulebook, { zone, asOf });
  const late = lateExtensionFindings(assessRecord(record, rulebook, ledger, asOf), zone);
  return { record, findings: [...findings, ...late] };
}

const keyOf = ({ code, field, message }: Finding): string => `${code} ${field ?? ''} ${message.zh}`;
