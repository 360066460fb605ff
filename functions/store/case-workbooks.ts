import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';
import { FILE_OF_RUN, GIVEN_UP_AFTER } from './report-runs';

/** A workbook that was written about one record. */
export interface CaseWorkbook {
  readonly report: string;
  readonly period: string;
  readonly version: number;
  readonly blob: string;
}

const FILES_OF_CASES = `report_files AS file
  JOIN report_runs AS run ON run.organisation = file.organisation AND run.ledger = file.ledger
    AND run.report = file.report AND run.period = file.period
  JOIN records AS own ON own.organisation = run.organisation AND own.ledger = run.ledger
    AND own.id = run.record`;

/** The workbooks about a record that was removed, or about any such one, which are still there. */
export function readLeftWorkbooks(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record?: string,
): Promise<readonly CaseWorkbook[]> {
  return database.query<CaseWorkbook>(
    `SELECT file.report, file.period, file.version, file.blob FROM ${FILES_OF_CASES}
     WHERE file.organisation = $1 AND file.ledger = $2 AND own.removed
       AND file.deleted_at IS NULL AND ($3::text IS NULL OR own.id = $3)
     ORDER BY file.report, file.period, file.version`,
    [organisation, ledger, record ?? null],
  );
}

/** Notes that a workbook is no longer there. */
export async function noteWorkbookDeleted(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  { report, period, version }: CaseWorkbook,
  at: Instant,
): Promise<void> {
  await database.query(
    `UPDATE report_files SET deleted_at = to_timestamp($6) WHERE organisation = $1 AND ledger = $2
       AND report = $3 AND period = $4 AND version = $5 AND deleted_at IS NULL`,
    [organisation, ledger, report, period, version, at],
  );
}

/** What was written about a record, whether it is still there or not. */
export function readCaseWorkbooks(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<readonly Pick<CaseWorkbook, 'report' | 'version'>[]> {
  return database.query(
    `SELECT file.report, file.version FROM ${FILES_OF_CASES}
     WHERE file.organisation = $1 AND file.ledger = $2 AND own.id = $3
     ORDER BY file.report, file.version`,
    [organisation, ledger, record],
  );
}

/** Whether reports about a record were asked for. */
export async function hasCaseReports(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
): Promise<boolean> {
  const runs = await database.query(
    `SELECT 1 FROM report_runs WHERE organisation = $1 AND ledger = $2 AND record = $3 LIMIT 1`,
    [organisation, ledger, record],
  );
  return runs.length > 0;
}

/** Whether somebody may be about to write a workbook about a record, having read it before. */
export async function isBeingWritten(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  record: string,
  now: Instant,
): Promise<boolean> {
  const running = await database.query(
    `SELECT 1 FROM report_runs AS run
     WHERE run.organisation = $1 AND run.ledger = $2 AND run.record = $3 AND run.failed_at IS NULL
       AND run.started_at > to_timestamp($4) AND NOT EXISTS (SELECT 1 ${FILE_OF_RUN}) LIMIT 1`,
    [organisation, ledger, record, now - GIVEN_UP_AFTER],
  );
  return running.length > 0;
}

/** The reports of periods that were written and are there. */
export function readPeriodWorkbooks(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly Pick<CaseWorkbook, 'report' | 'period'>[]> {
  return database.query(
    `SELECT DISTINCT file.report, file.period FROM report_files AS file
       JOIN report_runs AS run ON run.organisation = file.organisation
         AND run.ledger = file.ledger AND run.report = file.report AND run.period = file.period
     WHERE file.organisation = $1 AND file.ledger = $2 AND run.record IS NULL
       AND file.deleted_at IS NULL
     ORDER BY file.report, file.period`,
    [organisation, ledger],
  );
}
