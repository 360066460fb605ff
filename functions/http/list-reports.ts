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
import { readCaseRuns } from '../store/case-report-runs';
import { readReportRuns } from '../store/report-runs';

/**
 * The reports of a ledger, those of its regime and the general monthly one, and their runs: by period,
 * or by case where they are made for each.
 */
export const listReports: Route = {
  summary: { zh: '台账的报表', en: 'Reports of a ledger' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: z.array(reportAnswer) } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const runs = await readReportRuns(found.database, found.key);
    const cases = await readCaseRuns(found.database, found.key);
    const today = found.zone.toDay(ports.now());
    return json(
      reportsOf(found.rulebook).map((report) => {
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
          runs: [
            ...cases
              .filter((run) => run.report === key)
              .map((run) => caseRunJson(run, found.key, found)),
            ...runs
              .filter((run) => run.report === key)
              .map((run) => reportRunJson(run, found.key, found.zone)),
          ],
        };
      }),
    );
  }),
};

function eventOf(report: Report, { rulebook }: FoundLedger) {
  if (!isCaseReport(report)) return {};
  const event = rulebook.events.find(({ key }) => key === report.at);
  return event && { event: { key: event.key, title: event.title } };
}
