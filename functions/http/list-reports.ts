import * as z from 'zod';
import type { Report } from '../../core/rulebook/rulebook';
import { isCaseReport } from '../../core/summary/case-report-turns';
import { lastPeriod } from '../../core/summary/last-period';
import { nextReport } from '../../core/summary/next-report';
import { reportAnswer } from '../contract/report-shape';
import { caseRunJson, nextReportJson, reportRunJson } from '../json/report-json';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { reportsOf } from '../ledger/reports-of';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readRunPage, runCursor, type ListedRun } from '../store/report-pages';

const query = z.object({
  before: z
    .string()
    .regex(runCursor, 'cursor')
    .optional()
    .describe('Cursor of an earlier answer; absent: the runs asked for last.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Runs one answer carries.'),
});

const answer = z.object({
  reports: z.array(reportAnswer),
  cursor: z.string().optional().describe('For `before`, while there are earlier runs.'),
  more: z.boolean().describe('Whether there are earlier runs.'),
});

/**
 * The reports of a ledger, those of its regime and the general monthly one, each with those of its
 * runs that are on this page: by period, or by case where they are made for each.
 */
export const listReports: Route = {
  summary: { zh: '台账的报表', en: 'Reports of a ledger' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: answer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { before, limit } = incoming.query;
    const runs = await readRunPage(found.database, found.key, { before, most: limit + 1 });
    const page = runs.slice(0, limit);
    const more = runs.length > limit;
    const today = found.zone.toDay(ports.now());
    return json({
      reports: reportsOf(found.rulebook).map((report) => {
        const { key, title, period, clause } = report;
        const next = nextReport(report, today, found);
        return {
          key,
          title,
          period,
          ...eventOf(report, found),
          clause,
          lastPeriod: lastPeriod(period, today),
          ...(next && { next: nextReportJson(next) }),
          runs: page.filter((run) => run.report === key).map((run) => runJson(run, found)),
        };
      }),
      ...(more && { cursor: page.at(-1)?.cursor }),
      more,
    });
  }, query),
};

const runJson = (run: ListedRun, found: FoundLedger) =>
  run.record === null
    ? reportRunJson(run, found.key, found.zone)
    : caseRunJson(run, found.key, found);

function eventOf(report: Report, { rulebook }: FoundLedger) {
  if (!isCaseReport(report)) return {};
  const event = rulebook.events.find(({ key }) => key === report.at);
  return event && { event: { key: event.key, title: event.title } };
}
