import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { CaseReportTurn } from '../../core/summary/case-report-turns';
import type { Text } from '../../core/text';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';
import {
  caseReportKey,
  FILE_OF_RUN,
  RUN_COLUMNS,
  secondsOf,
  type ReportKey,
  type ReportRun,
} from './report-runs';

/** Where the report of a case stands, and the case. */
export interface CaseReportRun extends ReportRun {
  readonly record: string;
  /** When the event took place that it follows; null when somebody asked before, or it was taken back. */
  readonly eventAt: Instant | null;
  readonly occurrence: number;
  /** Null once the record was removed. */
  readonly content: ComplaintRecord | null;
}

/** What a change of a record owes. */
export interface RecordTurn {
  readonly record: string;
  readonly turn: CaseReportTurn;
}

/**
 * Writes down which reports of cases are owed, in the transaction that stores what they follow: what
 * is owed outlives whoever should send the message. A report that was asked for before gets its next
 * version, so that what was read too early does not count.
 */
export async function noteCaseTurns(
  transaction: TenantQueryable,
  key: LedgerKey,
  turns: readonly RecordTurn[],
  at: Instant,
): Promise<void> {
  const last = new Map(turns.map((one) => [`${one.turn.report.key} ${one.record}`, one]));
  const [owed, takenBack] = [true, false].map((isOwed) =>
    [...last.values()].filter(({ turn }) => (turn.time !== undefined) === isOwed),
  );
  if (owed && owed.length > 0) await noteOwed(transaction, key, owed, at);
  if (takenBack && takenBack.length > 0) await noteTakenBack(transaction, key, takenBack, at);
}

/** Nobody has begun the version that is asked for, nor has been told to. */
const NEXT_VERSION =
  'run.version + CASE WHEN run.waits AND run.started_at IS NULL THEN 0 ELSE 1 END';

async function noteOwed(
  transaction: TenantQueryable,
  key: LedgerKey,
  turns: readonly RecordTurn[],
  at: Instant,
): Promise<void> {
  const rows = turns.map(({ record, turn: { report, time, occurrence } }) => ({
    ...rowOf(key, report.key, record),
    ...{ event_at: time?.instant, occurrence },
  }));
  await transaction.query(
    `INSERT INTO report_runs AS run
       (organisation, ledger, report, period, record, event_at, occurrence, asked_at, waits)
     SELECT $1, $2, report, period, record, to_timestamp(event_at), occurrence, to_timestamp($4), true
     FROM jsonb_to_recordset($3::jsonb) AS t
       (report text, period text, record text, event_at float8, occurrence integer)
     ON CONFLICT (organisation, ledger, report, period) DO UPDATE SET
       event_at = excluded.event_at, occurrence = excluded.occurrence,
       asked_at = excluded.asked_at, asked_by = NULL, started_at = NULL, failed_at = NULL,
       cause = NULL, rows_done = 0, rows_total = NULL, waits = true, version = ${NEXT_VERSION}`,
    [key.organisation, key.ledger, JSON.stringify(rows), at],
  );
}

/** What was written stays; what was not is owed no more, and says why. */
async function noteTakenBack(
  transaction: TenantQueryable,
  key: LedgerKey,
  turns: readonly RecordTurn[],
  at: Instant,
): Promise<void> {
  const rows = turns.map(({ record, turn: { report } }) => ({
    ...rowOf(key, report.key, record),
    cause: TAKEN_BACK,
  }));
  await transaction.query(
    `UPDATE report_runs AS run SET event_at = NULL, occurrence = 0,
       started_at = NULL, failed_at = to_timestamp($4), cause = t.cause, version = ${NEXT_VERSION}
     FROM jsonb_to_recordset($3::jsonb) AS t (report text, period text, cause jsonb)
     WHERE run.organisation = $1 AND run.ledger = $2 AND run.report = t.report
       AND run.period = t.period AND run.event_at IS NOT NULL`,
    [key.organisation, key.ledger, JSON.stringify(rows), at],
  );
}

const TAKEN_BACK: Text = {
  zh: '所依环节的时间已被删去，不再生成；环节再次发生时另行生成。',
  en: 'The event it follows was taken back; it is made when that takes place again.',
};

function rowOf(key: LedgerKey, report: string, record: string) {
  return { report, record, period: caseReportKey(key, report, record).period };
}

/** Which of the owed reports are looked for. */
export interface OwedFilter {
  /** Those alone for which no message has been sent. */
  readonly unsent: boolean;
  readonly most: number;
  /** Keys of the reports that the regime has. */
  readonly reports: readonly string[];
  /** Records whose reports wait. */
  readonly sealed: readonly string[];
}

/** The reports of cases that are owed and not written, those owed longest first. */
export async function readOwedCases(
  database: TenantQueryable,
  key: LedgerKey,
  { unsent, most, reports, sealed }: OwedFilter,
): Promise<readonly ReportKey[]> {
  const rows = await database.query<{ report: string; record: string }>(
    `SELECT run.report, run.record FROM report_runs AS run
       JOIN records AS own ON own.organisation = run.organisation AND own.ledger = run.ledger
         AND own.id = run.record AND NOT own.removed
     WHERE run.organisation = $1 AND run.ledger = $2 AND run.event_at IS NOT NULL
       AND (run.waits OR NOT $3::boolean) AND run.report = ANY ($5::text[])
       AND run.record <> ALL ($6::text[]) AND NOT EXISTS (SELECT 1 ${FILE_OF_RUN})
     ORDER BY run.asked_at, run.record, run.report LIMIT $4`,
    [key.organisation, key.ledger, unsent, most, reports, sealed],
  );
  return rows.map(({ report, record }) => caseReportKey(key, report, record));
}

/** The runs of the reports of one case, those asked for last first. */
export function readCaseRuns(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<readonly CaseReportRun[]> {
  return database.query<CaseReportRun>(
    `SELECT ${RUN_COLUMNS}, run.record, ${secondsOf('run.event_at')} AS "eventAt", run.occurrence,
       own.content
     FROM report_runs AS run
       LEFT JOIN records AS own ON own.organisation = run.organisation
         AND own.ledger = run.ledger AND own.id = run.record AND NOT own.removed
     WHERE run.organisation = $1 AND run.ledger = $2 AND run.record = $3
     ORDER BY run.asked_at DESC, run.report`,
    [organisation, ledger, record],
  );
}
