import type { Instant } from '../../../core/date/time';
import { assessRecord, type Assessment } from '../../../core/clock/assess-record';
import { clockFindings } from '../../../core/escalation/clock-findings';
import type { Finding } from '../../../core/finding';
import { checkRawRecord } from '../../../core/record/check-raw-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import { suggestLevel } from '../../../core/record/suggest-level';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { intakeMissing } from '../../ledger/intake-missing';

/** What the core makes of a form as it stands. */
export interface EntryCheck {
  readonly record: ComplaintRecord;
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
  /** Code of the level the rulebook's definitions point to. */
  readonly suggestedLevel: string | undefined;
}

/** Reads and checks a form: every finding, the clocks, and the suggested level. */
export function checkEntry(raw: RawRecord, ledger: LedgerSettings, asOf: Instant): EntryCheck {
  const { rulebook, zone } = ledger;
  const { record, findings } = checkRawRecord(raw, rulebook, { zone, asOf });
  const assessment = assessRecord(record, rulebook, ledger, asOf);
  return {
    record,
    findings: [
      ...intakeMissing(raw.events ?? {}, rulebook, 'error'),
      ...findings,
      ...clockFindings(assessment, rulebook, zone),
    ],
    assessment,
    suggestedLevel: suggestLevel(record, rulebook, zone),
  };
}
