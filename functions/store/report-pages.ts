import type { LedgerKey } from '../ledger/ledger';
import type { CaseReportRun } from './case-report-runs';
import type { TenantQueryable } from './database';
import { RUN_COLUMNS, secondsOf, type ReportRun } from './report-runs';

/** The run of a report of a period, or of a case, and the cursor at which those before it begin. */
export type ListedRun = ((ReportRun & { readonly record: null }) | CaseReportRun) & {
  readonly cursor: string;
};

/** What a cursor looks like: when the run was asked for, and which of that moment. */
export const runCursor = /^\d{1,16}-[\da-f]{32}$/;

/** Which of those that were asked for at one moment, so that they have an order; as in its index. */
const WHICH = `md5(run.report || ' ' || run.period)`;

/**
 * Runs of a ledger's reports of periods and of cases, those asked for last first. A run that is
 * asked for again goes to the beginning; no other is left out or comes twice.
 *
 * @param before cursor of the last run of the page before; absent: the first page.
 */
export function readRunPage(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  { before, most }: { readonly before?: string | undefined; readonly most: number },
): Promise<readonly ListedRun[]> {
  const [asked = null, which = null] = before?.split('-') ?? [];
  return database.query<ListedRun>(
    `SELECT ${RUN_COLUMNS}, run.record, ${secondsOf('run.event_at')} AS "eventAt", run.occurrence,
       own.content,
       (extract(epoch FROM run.asked_at) * 1000000)::bigint || '-' || ${WHICH} AS cursor
     FROM report_runs AS run
       LEFT JOIN records AS own ON own.organisation = run.organisation
         AND own.ledger = run.ledger AND own.id = run.record AND NOT own.removed
     WHERE run.organisation = $1 AND run.ledger = $2
       AND ($3::float8 IS NULL
         OR (run.asked_at, ${WHICH}) < (to_timestamp($3::float8 / 1000000), $4::text))
     ORDER BY run.asked_at DESC, ${WHICH} DESC LIMIT $5`,
    [organisation, ledger, asked, which, most],
  );
}
