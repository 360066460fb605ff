import type { Instant } from '../../core/date/time';
import type { Text } from '../../core/text';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** A version of a report that was written. */
export interface ReportFile {
  readonly version: number;
  /** The time its figures are of. */
  readonly asOf: Instant;
  readonly writtenAt: Instant;
  readonly blob: string;
  /** When it was deleted, with the record it was about; null while it is there. */
  readonly deletedAt: Instant | null;
}

/** Where a report of a period stands. */
export interface ReportRun {
  readonly report: string;
  readonly period: string;
  /** The version asked for last. */
  readonly version: number;
  readonly askedAt: Instant;
  /** Who asked for it; null when the calendar did. */
  readonly askedBy: string | null;
  readonly startedAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly cause: Text | null;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  /** What was written of it, oldest first. */
  readonly files: readonly ReportFile[];
}

/** Which report of which ledger and period, or of which case. */
export interface ReportKey extends LedgerKey {
  readonly report: string;
  /** Of a report of one case, a name for the case. */
  readonly period: string;
  /** The record that a report of one case is about. */
  readonly record?: string | undefined;
}

/** The key of the report of a case. */
export const caseReportKey = (
  { organisation, ledger }: LedgerKey,
  report: string,
  record: string,
): ReportKey => ({
  organisation,
  ledger,
  report,
  period: `case-${record}`,
  record,
});

/** One version of a report that is to be written, with the figures of a time. */
export interface ReportJob extends ReportKey {
  readonly version: number;
  readonly asOf: Instant;
}

export interface ReportClaim {
  /** A version written from figures before this does not count. */
  readonly since: Instant;
  readonly now: Instant;
  /** Who asks; null for the calendar, which waits a day before it asks again for what failed. */
  readonly by: string | null;
}

/** Seconds after which a report that was asked for and never came is asked for again. */
export const GIVEN_UP_AFTER = 6 * 3600;
const FAILED_AGAIN_AFTER = 24 * 3600;
/** Seconds by which clocks differ; what is later than that was written by one that had run ahead. */
const CLOCK_DIFFERENCE = 3600;

const KEY = 'organisation = $1 AND ledger = $2 AND report = $3 AND period = $4';
const keyOf = ({ organisation, ledger, report, period }: ReportKey) => [
  organisation,
  ledger,
  report,
  period,
];

/** Of the version a run asks for, what was written. */
export const FILE_OF_RUN = `FROM report_files AS file WHERE file.organisation = run.organisation
  AND file.ledger = run.ledger AND file.report = run.report AND file.period = run.period
  AND file.version = run.version`;

/**
 * Claims a report of a period: the job to send when nobody has asked for it, when what was asked
 * for never came, or when it was written from figures that no longer count. Of several that ask at
 * once one gets it.
 */
export async function claimReport(
  database: TenantQueryable,
  key: ReportKey,
  { since, now, by }: ReportClaim,
): Promise<ReportJob | undefined> {
  const [claimed] = await database.query<{ version: number }>(
    `INSERT INTO report_runs AS run
       (organisation, ledger, report, period, asked_at, asked_by, record)
     VALUES ($1, $2, $3, $4, to_timestamp($5), $6, $10)
     ON CONFLICT (organisation, ledger, report, period) DO UPDATE SET
       asked_at = excluded.asked_at, asked_by = excluded.asked_by, started_at = NULL,
       failed_at = NULL, cause = NULL, rows_done = 0, rows_total = NULL, waits = false,
       version = run.version + (SELECT count(*)::int ${FILE_OF_RUN})
     WHERE coalesce(
       (SELECT file.as_of < to_timestamp($7)
         OR file.as_of > excluded.asked_at + make_interval(secs => ${CLOCK_DIFFERENCE}) ${FILE_OF_RUN}),
       run.waits OR run.asked_at > excluded.asked_at + make_interval(secs => ${CLOCK_DIFFERENCE}) OR run.asked_at <= excluded.asked_at - make_interval(secs =>
         CASE WHEN run.failed_at IS NULL THEN $8::float8 ELSE $9::float8 END))
     RETURNING run.version`,
    [
      ...keyOf(key),
      now,
      by,
      since,
      GIVEN_UP_AFTER,
      by === null ? FAILED_AGAIN_AFTER : 0,
      key.record ?? null,
    ],
  );
  return claimed && { ...key, version: claimed.version, asOf: now };
}

/** Lets whoever asks next send a job that could not be sent. */
export async function takeBackClaim(database: TenantQueryable, job: ReportJob): Promise<void> {
  await database.query(
    `UPDATE report_runs SET waits = true WHERE ${KEY} AND version = $5 AND started_at IS NULL`,
    [...keyOf(job), job.version],
  );
}

/** Notes that a job is being worked on; false when its version is written already. */
export async function noteStarted(
  database: TenantQueryable,
  job: ReportJob,
  now: Instant,
): Promise<boolean> {
  const started = await database.query(
    `UPDATE report_runs AS run SET started_at = to_timestamp($6), rows_done = 0, rows_total = NULL
     WHERE ${KEY} AND version = $5 AND NOT EXISTS (SELECT 1 ${FILE_OF_RUN}) RETURNING report`,
    [...keyOf(job), job.version, now],
  );
  return started.length > 0;
}

/** Notes how many records have been taken in, of how many. */
export async function noteRows(
  database: TenantQueryable,
  job: ReportJob,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> {
  await database.query(
    `UPDATE report_runs SET rows_done = $6, rows_total = $7 WHERE ${KEY} AND version = $5`,
    [...keyOf(job), job.version, done, total],
  );
}

/** Notes where a version of a report was written; the second time does nothing. */
export async function noteWritten(
  database: TenantQueryable,
  job: ReportJob,
  { blob, records, now }: { blob: string; records: number; now: Instant },
): Promise<void> {
  await database.query(
    `INSERT INTO report_files
       (organisation, ledger, report, period, version, as_of, written_at, records, blob)
     VALUES ($1, $2, $3, $4, $5, to_timestamp($6), to_timestamp($7), $8, $9)
     ON CONFLICT DO NOTHING`,
    [...keyOf(job), job.version, job.asOf, now, records, blob],
  );
  await database.query(
    `UPDATE report_runs SET failed_at = NULL, cause = NULL WHERE ${KEY} AND version = $5`,
    [...keyOf(job), job.version],
  );
}

/** Notes why a try did not succeed; more tries may follow. */
export async function noteCause(
  database: TenantQueryable,
  job: ReportJob,
  cause: Text,
): Promise<void> {
  await database.query(`UPDATE report_runs SET cause = $6::jsonb WHERE ${KEY} AND version = $5`, [
    ...keyOf(job),
    job.version,
    JSON.stringify(cause),
  ]);
}

/** Notes that a report could not be written; gives the cause of the last try. */
export async function noteFailed(
  database: TenantQueryable,
  job: ReportJob,
  now: Instant,
): Promise<Text | undefined> {
  const [failed] = await database.query<{ cause: Text | null }>(
    `UPDATE report_runs AS run SET failed_at = to_timestamp($6)
     WHERE ${KEY} AND version = $5 AND NOT EXISTS (SELECT 1 ${FILE_OF_RUN}) RETURNING cause`,
    [...keyOf(job), job.version, now],
  );
  return failed?.cause ?? undefined;
}

/** The runs of a ledger's reports of periods, those asked for last first. */
export function readReportRuns(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly ReportRun[]> {
  return database.query<ReportRun>(
    `SELECT ${RUN_COLUMNS}
     FROM report_runs AS run WHERE organisation = $1 AND ledger = $2 AND record IS NULL
     ORDER BY asked_at DESC, report, period DESC`,
    [organisation, ledger],
  );
}

/** An instant of the database in seconds. */
export const secondsOf = (column: string): string => `floor(extract(epoch FROM ${column}))::float8`;

/** What is told of a run of any report. */
export const RUN_COLUMNS = `run.report, run.period, run.version,
  ${secondsOf('run.asked_at')} AS "askedAt", run.asked_by AS "askedBy",
  ${secondsOf('run.started_at')} AS "startedAt", ${secondsOf('run.failed_at')} AS "failedAt",
  run.cause, run.rows_done AS "rowsDone", run.rows_total AS "rowsTotal",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('version', file.version,
       'asOf', ${secondsOf('file.as_of')}, 'writtenAt', ${secondsOf('file.written_at')},
       'blob', file.blob, 'deletedAt', ${secondsOf('file.deleted_at')}) ORDER BY file.version), '[]'::jsonb)
   FROM report_files AS file WHERE file.organisation = run.organisation
     AND file.ledger = run.ledger AND file.report = run.report AND file.period = run.period
  ) AS files`;

/** One version of a report of a period as written, the latest unless one is named. */
export async function readReportFile(
  database: TenantQueryable,
  key: ReportKey,
  version?: number,
): Promise<{ readonly version: number; readonly blob: string } | undefined> {
  const [file] = await database.query<{ version: number; blob: string }>(
    `SELECT version, blob FROM report_files
     WHERE ${KEY} AND deleted_at IS NULL AND ($5::int IS NULL OR version = $5) ORDER BY version DESC LIMIT 1`,
    [...keyOf(key), version ?? null],
  );
  return file;
}
