import { formatDay } from '../../core/date/civil-date';
import type { ComplaintRecord } from '../../core/record/record';
import { timesOf } from '../../core/record/round';
import { summaryText } from '../../core/record/summary-text';
import type { CaseReport } from '../../core/summary/case-report-turns';
import { intakeEvent } from '../../core/summary/intake-event';
import { receivedAt } from '../../core/summary/received-at';
import type { ReportContents, ReportSubject } from '../../core/workbook/report-contents';
import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { makeReport, type MadeReport, type ReportRequest } from './make-report';

export interface CaseReportRequest extends Omit<
  ReportRequest,
  'report' | 'records' | 'period' | 'layOut'
> {
  readonly report: CaseReport;
  readonly record: ComplaintRecord;
  /** The other records of the ledger, where formulas count over all of them. */
  readonly others: readonly ComplaintRecord[];
}

/** What is asked of a report whatever it is about. */
export type ReportOrder = Omit<CaseReportRequest, 'report' | 'record' | 'others'>;

/** Computes the report of one case, from the day it came in to the time of the figures. */
export function makeCaseReport({ record, others, ...request }: CaseReportRequest): MadeReport {
  const { rulebook, zone } = request.setting;
  const received = receivedAt(record, intakeEvent(rulebook));
  const to = zone.toDay(request.asOf);
  const from = received ? Math.min(to, zone.toDay(received.instant)) : to;
  return makeReport({
    ...request,
    records: [record],
    period: { from: formatDay(from), to: formatDay(to) },
    layOut: (contents) => layOutCase({ record, others, ...request }, contents),
  });
}

async function layOutCase(
  request: CaseReportRequest,
  contents: ReportContents,
): Promise<WorkbookPlan> {
  const { report, record, others, asOf, mask } = request;
  const [{ paperCase }, { caseReportWorkbook }] = await Promise.all([
    import('../../core/paper/paper-case'),
    import('../../core/paper/case-report-workbook'),
  ]);
  const printed = paperCase({
    ...{ record: mask(record), others: others.map(mask), asOf },
    ...{ ledger: contents.ledger, copyFor: report.recipients },
  });
  const subject = subjectOf(request, printed.record);
  return caseReportWorkbook({ ...contents, subject }, report, printed);
}

/** @param shown the record as the reader may see it. */
function subjectOf(
  { report, setting: { rulebook } }: CaseReportRequest,
  shown: ComplaintRecord,
): ReportSubject {
  const times = timesOf(report.at, shown);
  const time = times.at(-1);
  const received = receivedAt(shown, intakeEvent(rulebook));
  const event = rulebook.events.find(({ key }) => key === report.at);
  return {
    number: shown.number ?? shown.id,
    about: summaryText(shown, rulebook),
    event: event?.title ?? { zh: report.at, en: report.at },
    occurrence: times.length,
    ...(received && { received }),
    ...(time && { time }),
  };
}
