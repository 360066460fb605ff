import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import type { Queryable } from './database';

/** Where a report of a period stands. */
export interface ReportRun {
  readonly report: string;
  readonly period: string;
  readonly askedAt: Instant;
  readonly writtenAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly blob: string | null;
}

/** Which report of which ledger and period. */
export interface ReportJob extends LedgerKey {
  readonly report: string;
  readonly period: string;
}

/** Seconds after which a report that was asked for and never came is asked for again. */
const GIVEN_UP_AFTER = 6 * 3600;

/**
 * Claims a report of a period: true when nobody has asked for it yet, or when what was asked for
 * never came. Of several that ask at once one gets true.
 */
export async function claimReport(
  database: Queryable,
  { organisation, ledger, report, period }: ReportJob,
  now: Instant,
): Promise<boolean> {
  const claimed = await database.query(
    `INSERT INTO report_runs AS run (organisation, ledger, report, period, asked_at)
     VALUES ($1, $2, $3, $4, to_timestamp($5))
     ON CONFLICT (organisation, ledger, report, period) DO UPDATE SET asked_at = excluded.asked_at
     WHERE run.written_at IS NULL AND run.asked_at <= excluded.asked_at - make_interval(secs => $6)
     RETURNING run.report`,
    [organisation, ledger, report, period, now, GIVEN_UP_AFTER],
  );
  return claimed.length > 0;
}

/** Notes where a report was written, however often. */
export async function noteWritten(
  database: Queryable,
  { organisation, ledger, report, period }: ReportJob,
  blob: string,
  now: Instant,
): Promise<void> {
  await database.query(
    `INSERT INTO report_runs (organisation, ledger, report, period, asked_at, written_at, blob)
     VALUES ($1, $2, $3, $4, to_timestamp($5), to_timestamp($5), $6)
     ON CONFLICT (organisation, ledger, report, period)
     DO UPDATE SET written_at = excluded.written_at, failed_at = NULL, blob = excluded.blob`,
    [organisation, ledger, report, period, now, blob],
  );
}

/** Notes that a report could not be written. */
export async function noteFailed(
  database: Queryable,
  { organisation, ledger, report, period }: ReportJob,
  now: Instant,
): Promise<void> {
  await database.query(
    `UPDATE report_runs SET failed_at = to_timestamp($5)
     WHERE organisation = $1 AND ledger = $2 AND report = $3 AND period = $4`,
    [organisation, ledger, report, period, now],
  );
}

/** The runs of a ledger's reports, latest first. */
export function readReportRuns(
  database: Queryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly ReportRun[]> {
  const seconds = (column: string) => `floor(extract(epoch FROM ${column}))::float8`;
  return database.query<ReportRun>(
    `SELECT report, period, ${seconds('asked_at')} AS "askedAt",
       ${seconds('written_at')} AS "writtenAt", ${seconds('failed_at')} AS "failedAt", blob
     FROM report_runs WHERE organisation = $1 AND ledger = $2
     ORDER BY asked_at DESC, report, period DESC`,
    [organisation, ledger],
  );
}
