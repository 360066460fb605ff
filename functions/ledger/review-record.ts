import { assessRecord, type Assessment } from '../../core/clock/assess-record';
import type { Instant } from '../../core/date/time';
import { clockFindings } from '../../core/escalation/clock-findings';
import type { Finding } from '../../core/finding';
import { checkRawRecord } from '../../core/record/check-raw-record';
import type { ComplaintRecord, RawRecord } from '../../core/record/record';
import { sortFindings } from '../../core/record/sort-findings';
import type { OpenSetting } from './open-setting';

export interface ReviewedRecord {
  readonly record: ComplaintRecord;
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
}

/** Reads a record from outside, checks it and computes its clocks. */
export function reviewRecord(
  raw: RawRecord,
  { rulebook, zone, calendar }: OpenSetting,
  asOf: Instant,
): ReviewedRecord {
  const { record, findings } = checkRawRecord(raw, rulebook, { zone, asOf });
  const assessment = assessRecord(record, rulebook, { calendar, zone }, asOf);
  const barred = clockFindings(assessment, rulebook, zone);
  return {
    record,
    findings: barred.length > 0 ? sortFindings([...findings, ...barred], rulebook) : findings,
    assessment,
  };
}
