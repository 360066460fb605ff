import { lastPeriod } from '../../core/summary/last-period';
import { parsePeriod } from '../../core/summary/parse-period';
import { reportInput, reportRunAnswer } from '../contract/report-shape';
import { reportRunJson } from '../json/report-json';
import { askForReport } from '../ledger/ask-for-report';
import { findLedger } from '../ledger/find-ledger';
import { reportsOf } from '../ledger/reports-of';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { queryProblem } from '../request/query-problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readReportRuns } from '../store/report-runs';

/**
 * Asks for the workbook of a report to be written again, as its next version; one that is waiting
 * or being written already is not asked for twice. Answers where it stands.
 */
export const makeReportAgain: Route = {
  summary: { zh: '重新生成报表', en: 'Make a report again' },
  access: ['Manager', 'Job'],
  answers: { json: { 202: reportRunAnswer } },
  ...jsonBody(reportInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key: ledger, zone } = found;
    const key = pathId(incoming.http, 'key');
    const report = reportsOf(found.rulebook).find((candidate) => candidate.key === key);
    if (!report) return notFound({ zh: '报表', en: 'report' }, key);
    const now = ports.now();
    const period = periodName(incoming.body.period ?? lastPeriod(report.period, zone.toDay(now)));
    const { findings } = parsePeriod(period);
    if (findings.length > 0) return queryProblem(findings);
    await askForReport(
      { ...ledger, report: key, period },
      { since: now, now, by: incoming.caller.name },
      { database, queues: ports.queues },
    );
    const run = (await readReportRuns(database, ledger)).find(
      (known) => known.report === key && known.period === period,
    );
    if (!run) return notFound({ zh: '报表', en: 'report' }, key);
    return json(reportRunJson(run, ledger, zone), 202);
  }),
};

/** One name a period, however it is written: `2026q3` is `2026-Q3`. */
const periodName = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})(?=[HQW])/, '$1-');
