import * as z from 'zod';
import { lastPeriod } from '../../core/summary/last-period';
import { nextReport } from '../../core/summary/next-report';
import { reportAnswer } from '../contract/report-shape';
import { nextReportJson, reportRunJson } from '../json/report-json';
import { findLedger } from '../ledger/find-ledger';
import { reportsOf } from '../ledger/reports-of';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readReportRuns } from '../store/report-runs';

/** The reports of a ledger, those of its regime and the general monthly one, and their runs. */
export const listReports: Route = {
  summary: { zh: '台账的报表', en: 'Reports of a ledger' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: z.array(reportAnswer) } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const runs = await readReportRuns(found.database, found.key);
    const today = found.zone.toDay(ports.now());
    return json(
      reportsOf(found.rulebook).map((report) => {
        const { key, title, period, clause } = report;
        const next = nextReport(report, today, found);
        return {
          key,
          title,
          period,
          clause,
          lastPeriod: lastPeriod(period, today),
          ...(next && { next: nextReportJson(next) }),
          runs: runs
            .filter((run) => run.report === key)
            .map((run) => reportRunJson(run, found.key, found.zone)),
        };
      }),
    );
  }),
};
