import * as z from 'zod';
import type { Report } from '../../core/rulebook/rulebook';
import { reportFigureAnswer } from '../contract/report-shape';
import { summaryAnswer } from '../contract/summary-shape';
import { text } from '../contract/shapes';
import { summaryJson } from '../json/summary-json';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { makeCaseReport, type ReportOrder } from '../ledger/make-case-report';
import { makeReport, type MadeReport } from '../ledger/make-report';
import { readOthers } from '../ledger/read-case';
import { readSeenRecords } from '../ledger/read-seen-records';
import { nameOf, reportTarget, type ReportTarget } from '../ledger/report-target';
import { reportsOf } from '../ledger/reports-of';
import { chooseType } from '../request/choose-type';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notAcceptable, notFound } from '../request/problem';
import { queryProblem } from '../request/query-problem';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { workbookType } from '../workbook-type';

const query = z.object({
  period: z.string().optional().describe('Such as 2026-10; default: the last whole period.'),
  record: z
    .string()
    .optional()
    .describe('Number or id of the record, of a report made for each case.'),
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

const answer = summaryAnswer.extend({
  report: z.string(),
  title: text,
  figures: z.array(reportFigureAnswer).describe('Figures by the formulas of the regime.'),
});

const offered = ['application/json', workbookType] as const;

/** A report of a period, computed now: the figures, or the workbook, by `Accept`. */
export const readReport: Route = {
  summary: { zh: '报表', en: 'A report' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: answer }, files: [workbookType] },
  ...noBody(async (incoming, ports) => {
    const type = chooseType(incoming.http.headers.get('accept'), offered);
    if (type === undefined) return notAcceptable(offered);
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const key = pathId(incoming.http, 'key');
    const report = reportsOf(found.rulebook).find((candidate) => candidate.key === key);
    if (!report) return notFound({ zh: '报表', en: 'report' }, key);
    const asOf = readAsOf(incoming.query.asOf, found.zone, ports.now(), '/query/asOf');
    if (typeof asOf !== 'number') return asOf;
    const today = found.zone.toDay(asOf);
    const target = await reportTarget(report, incoming.query, found, { today, within: '/query' });
    if (target.kind === 'problem') return target;
    const made = await make(target, report, found, {
      ...{ ledger: found.ledger, setting: found, mask: found.mask, asOf },
      ...{ language: incoming.language, reader: incoming.caller },
    });
    if (!made.ok) return queryProblem(made.findings, '/query');
    if (type === 'application/json') {
      const { title } = report;
      return json({
        report: key,
        title,
        figures: made.figures,
        ...summaryJson(made.summary, found.zone),
      });
    }
    return {
      kind: 'file',
      bytes: await made.workbook(),
      type: workbookType,
      fileName: `${found.ledger.name}-${report.title[incoming.language]}-${nameOf(target)}.xlsx`,
    };
  }, query),
};

async function make(
  target: ReportTarget,
  report: Report,
  found: FoundLedger,
  order: ReportOrder,
): Promise<MadeReport> {
  if (target.kind === 'period') {
    const records = await readSeenRecords(found);
    return makeReport({ ...order, report, records, period: target.period });
  }
  const others = await readOthers(found, target.record);
  return makeCaseReport({ ...order, report: target.report, record: target.record, others });
}
