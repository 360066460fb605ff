import type { EpochDay } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { ComplaintRecord } from '../../core/record/record';
import type { Report } from '../../core/rulebook/rulebook';
import { isCaseReport, type CaseReport } from '../../core/summary/case-report-turns';
import { lastPeriod } from '../../core/summary/last-period';
import type { Text } from '../../core/text';
import { recordSealed } from '../request/custody-problem';
import { notFound, type Problem } from '../request/problem';
import { queryProblem } from '../request/query-problem';
import { caseReportKey, type ReportKey } from '../store/report-runs';
import type { FoundLedger } from './find-ledger';
import type { LedgerKey } from './ledger';
import { findRecord } from './read-case';

/** What of a report is asked for: a period, or the case it is about. */
export type ReportTarget =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'case'; readonly report: CaseReport; readonly record: ComplaintRecord };

/** What a request says of it. */
export interface AskedTarget {
  readonly period?: string | undefined;
  /** Number or id of a record. */
  readonly record?: string | undefined;
}

/**
 * Which period, by default the last whole one, or which case is asked for; a report that is made for
 * each case needs a record, and no other takes one. Of a sealed case there is no report: those its
 * seal names look at the record itself, which is written down.
 *
 * @param within where the request says it: `/query`, or nothing for its body.
 */
export async function reportTarget(
  report: Report,
  { period, record: name }: AskedTarget,
  found: FoundLedger,
  { today, within }: { readonly today: EpochDay; readonly within: string },
): Promise<ReportTarget | Problem> {
  if (!isCaseReport(report)) {
    if (name !== undefined) return queryProblem([recordUnexpected(report.title)], within);
    return { kind: 'period', period: period ?? lastPeriod(report.period, today) };
  }
  if (name === undefined) return queryProblem([recordMissing(report.title)], within);
  const record = await findRecord(found, name);
  if (!record) return notFound(RECORD, name);
  return found.seals.has(record.id) ? recordSealed(name) : { kind: 'case', report, record };
}

/** The key of its run. */
export const runKey = (target: ReportTarget, report: string, ledger: LedgerKey): ReportKey =>
  target.kind === 'case'
    ? caseReportKey(ledger, report, target.record.id)
    : { ...ledger, report, period: target.period };

/** How people know it: a period, or the number of a case. */
export const nameOf = (target: ReportTarget): string =>
  target.kind === 'case' ? (target.record.number ?? target.record.id) : target.period;

const RECORD: Text = { zh: '记录', en: 'record' };

const recordMissing = ({ zh, en }: Text): Finding => ({
  code: 'record-missing',
  severity: 'error',
  field: 'record',
  message: {
    zh: `“${zh}”每件投诉一份，须用 record 指明编号（或 id）。`,
    en: `“${en}” is made for each case: say which by record, its number or id.`,
  },
});

const recordUnexpected = ({ zh, en }: Text): Finding => ({
  code: 'record-unexpected',
  severity: 'error',
  field: 'record',
  message: {
    zh: `“${zh}”按期间生成，不针对单件投诉；请用 period 指明期间。`,
    en: `“${en}” is about a period, not about one case: say which by period.`,
  },
});
