import * as z from 'zod';
import type { Zone } from '../../core/date/time';
import { reportAnswer } from '../contract/report-shape';
import { instantJson } from '../json/time-json';
import { findLedger } from '../ledger/find-ledger';
import { lastPeriod } from '../../core/summary/last-period';
import { reportsOf } from '../ledger/reports-of';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readReportRuns, type ReportRun } from '../store/report-runs';

/** The reports of a ledger: those of its regime and the general monthly one. */
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
      reportsOf(found.rulebook).map(({ key, title, period, clause }) => ({
        key,
        title,
        period,
        clause,
        lastPeriod: lastPeriod(period, today),
        runs: runs.filter(({ report }) => report === key).map((run) => runJson(run, found.zone)),
      })),
    );
  }),
};

function runJson({ period, askedAt, writtenAt, failedAt }: ReportRun, zone: Zone) {
  if (failedAt !== null) return { period, state: 'failed', at: instantJson(failedAt, zone) };
  return writtenAt === null
    ? { period, state: 'waiting', at: instantJson(askedAt, zone) }
    : { period, state: 'written', at: instantJson(writtenAt, zone) };
}
