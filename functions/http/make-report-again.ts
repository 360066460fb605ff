import { parsePeriod } from '../../core/summary/parse-period';
import { reportInput, reportRunAnswer } from '../contract/report-shape';
import { caseRunJson, reportRunJson } from '../json/report-json';
import { askForReport } from '../ledger/ask-for-report';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { reportTarget, runKey, type ReportTarget } from '../ledger/report-target';
import { reportsOf } from '../ledger/reports-of';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { queryProblem } from '../request/query-problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readCaseRuns } from '../store/case-report-runs';
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
    const today = zone.toDay(now);
    const target = await reportTarget(report, incoming.body, found, { today, within: '' });
    if (target.kind === 'problem') return target;
    const asked = target.kind === 'period' ? namedPeriod(target) : target;
    const findings = asked.kind === 'period' ? parsePeriod(asked.period).findings : [];
    if (findings.length > 0) return queryProblem(findings);
    await askForReport(
      runKey(asked, key, ledger),
      { since: now, now, by: incoming.caller.name },
      { database, queues: ports.queues },
    );
    const run = await readRun(asked, key, found);
    return run ? json(run, 202) : notFound({ zh: '报表', en: 'report' }, key);
  }),
};

/** One name a period, however it is written: `2026q3` is `2026-Q3`. */
const namedPeriod = ({ kind, period }: Extract<ReportTarget, { kind: 'period' }>) => ({
  kind,
  period: period
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})(?=[HQW])/, '$1-'),
});

async function readRun(target: ReportTarget, report: string, found: FoundLedger) {
  const { database, key, zone } = found;
  if (target.kind === 'case') {
    const runs = await readCaseRuns(database, key, target.record.id);
    const run = runs.find((known) => known.report === report);
    return run && caseRunJson(run, key, found);
  }
  const runs = await readReportRuns(database, key);
  const run = runs.find((known) => known.report === report && known.period === target.period);
  return run && reportRunJson(run, key, zone);
}
