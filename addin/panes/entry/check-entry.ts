import type { Instant } from '../../../core/date/time';
import { assessRecord, type Assessment } from '../../../core/clock/assess-record';
import type { Finding } from '../../../core/finding';
import { checkRawRecord } from '../../../core/record/check-raw-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import { suggestLevel } from '../../../core/record/suggest-level';
import type { CaseEvent } from '../../../core/rulebook/rulebook';
import { intakeEvent } from '../../../core/summary/intake-event';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

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
  const intake = rulebook.events.find(({ key }) => key === intakeEvent(rulebook));
  const isMissing = intake && raw.events?.[intake.key] === undefined;
  return {
    record,
    findings: [...(isMissing ? [intakeMissing(intake)] : []), ...findings],
    assessment: assessRecord(record, rulebook, ledger, asOf),
    suggestedLevel: suggestLevel(record, rulebook, zone),
  };
}

/** A register line without a time of receipt belongs to no period and starts no clock. */
const intakeMissing = ({ key, title, clause }: CaseEvent): Finding => ({
  code: 'intake-missing',
  severity: 'error',
  field: key,
  clause,
  message: {
    zh: `“${title.zh}”未填写：登记需要收到投诉的时间。`,
    en: `“${title.en}” is not filled in: a complaint needs the time it was received.`,
  },
});
