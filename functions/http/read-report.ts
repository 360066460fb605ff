import * as z from 'zod';
import { reportFigureAnswer } from '../contract/report-shape';
import { summaryAnswer } from '../contract/summary-shape';
import { text } from '../contract/shapes';
import { summaryJson } from '../json/summary-json';
import { findLedger } from '../ledger/find-ledger';
import { lastPeriod } from '../../core/summary/last-period';
import { makeReport } from '../ledger/make-report';
import { readSeenRecords } from '../ledger/read-seen-records';
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
    const period = incoming.query.period ?? lastPeriod(report.period, found.zone.toDay(asOf));
    const made = makeReport({
      ledger: found.ledger,
      setting: found,
      report,
      records: await readSeenRecords(found),
      mask: found.mask,
      period,
      asOf,
      language: incoming.language,
      reader: incoming.caller,
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
      fileName: `${found.ledger.name}-${report.title[incoming.language]}-${period}.xlsx`,
    };
  }, query),
};
