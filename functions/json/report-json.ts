import { formatDay } from '../../core/date/civil-date';
import type { Instant, Zone } from '../../core/date/time';
import type { NextReport } from '../../core/summary/next-report';
import { summaryText } from '../../core/record/summary-text';
import type { FoundLedger } from '../ledger/find-ledger';
import type { LedgerKey } from '../ledger/ledger';
import type { CaseReportRun } from '../store/case-report-runs';
import type { ReportRun } from '../store/report-runs';
import { instantJson } from '../../core/record/time-json';

/** Where a report of a period stands, as the API says it. */
export function reportRunJson(run: ReportRun, { ledger }: LedgerKey, zone: Zone) {
  const { report, period } = run;
  return { period, ...runJson(run, zone, linkOf(ledger, report, { period })) };
}

/** Where the report of a case stands, and which case, as its mask shows it. */
export function caseRunJson(
  run: CaseReportRun,
  { ledger }: LedgerKey,
  { zone, rulebook, mask }: Pick<FoundLedger, 'zone' | 'rulebook' | 'mask'>,
) {
  const { report, record: id, eventAt, occurrence, content } = run;
  const shown = content && mask(content);
  const about = shown ? cut(summaryText(shown, rulebook)) : '';
  return {
    record: {
      id,
      ...(shown?.number !== undefined && { number: shown.number }),
      ...(about !== '' && { about }),
      ...(!shown && { removed: true as const }),
    },
    ...(eventAt !== null && { eventAt: instantJson(eventAt, zone), occurrence }),
    ...runJson(run, zone, linkOf(ledger, report, { record: id })),
  };
}

/** Signs of what a case is about that a list shows. */
const LONGEST = 80;

function cut(text: string): string {
  const signs = Array.from(text.replaceAll(/\s+/g, ' '));
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

const linkOf = (ledger: string, report: string, of: Readonly<Record<string, string>>): string =>
  `/api/ledgers/${ledger}/reports/${report}/link?${new URLSearchParams(of).toString()}`;

function runJson(run: ReportRun, zone: Zone, link: string) {
  const { version, askedBy, rowsDone, rowsTotal, files } = run;
  const { state, at } = stateOf(run);
  return {
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
      ...(file.deletedAt === null
        ? { link: `${link}&version=${file.version}` }
        : { deletedAt: instantJson(file.deletedAt, zone) }),
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
