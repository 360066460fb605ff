import { formatDay } from '../../core/date/civil-date';
import type { Instant, Zone } from '../../core/date/time';
import type { NextReport } from '../../core/summary/next-report';
import type { LedgerKey } from '../ledger/ledger';
import type { ReportRun } from '../store/report-runs';
import { instantJson } from '../../core/record/time-json';

/** Where a report of a period stands, as the API says it. */
export function reportRunJson(run: ReportRun, { ledger }: LedgerKey, zone: Zone) {
  const { report, period, version, askedBy, rowsDone, rowsTotal, files } = run;
  const { state, at } = stateOf(run);
  return {
    period,
    version,
    state,
    at: instantJson(at, zone),
    ...(askedBy !== null && { askedBy }),
    rowsDone,
    ...(rowsTotal !== null && { rowsTotal }),
    ...(run.cause && { cause: run.cause }),
    files: files.map((file) => ({
      version: file.version,
      asOf: instantJson(file.asOf, zone),
      writtenAt: instantJson(file.writtenAt, zone),
      link: `/api/ledgers/${ledger}/reports/${report}/link?period=${period}&version=${file.version}`,
    })),
  };
}

function stateOf(run: ReportRun): {
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly at: Instant;
} {
  const file = run.files.find(({ version }) => version === run.version);
  if (file) return { state: 'done', at: file.writtenAt };
  if (run.failedAt !== null) return { state: 'failed', at: run.failedAt };
  if (run.startedAt !== null) return { state: 'running', at: run.startedAt };
  return { state: 'queued', at: run.askedAt };
}

/** When a report is made next, as the API says it. */
export const nextReportJson = ({ period, made, due, handIn }: NextReport) => ({
  period,
  made: formatDay(made),
  ...(due !== undefined && { due: formatDay(due) }),
  ...(handIn !== undefined && { handIn: formatDay(handIn) }),
});
