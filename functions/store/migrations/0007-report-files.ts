import type { Migration } from '../migration';

/** Each version of a report that was written, and how far the one asked for has come. */
export const reportFiles: Migration = {
  version: 7,
  name: 'report-files',
  steps: [
    `
    CREATE TABLE report_files (
      organisation text NOT NULL,
      ledger text NOT NULL,
      report text NOT NULL,
      period text NOT NULL,
      version integer NOT NULL,
      as_of timestamptz NOT NULL,
      written_at timestamptz NOT NULL,
      records integer,
      blob text NOT NULL,
      PRIMARY KEY (organisation, ledger, report, period, version),
      FOREIGN KEY (organisation, ledger, report, period)
        REFERENCES report_runs (organisation, ledger, report, period)
    );

    INSERT INTO report_files (organisation, ledger, report, period, version, as_of, written_at, blob)
      SELECT organisation, ledger, report, period, 1, written_at, written_at, blob
      FROM report_runs WHERE written_at IS NOT NULL AND blob IS NOT NULL;

    ALTER TABLE report_runs
      DROP COLUMN written_at,
      DROP COLUMN blob,
      ADD COLUMN version integer NOT NULL DEFAULT 1,
      ADD COLUMN asked_by text,
      ADD COLUMN started_at timestamptz,
      ADD COLUMN rows_done integer NOT NULL DEFAULT 0,
      ADD COLUMN rows_total integer,
      ADD COLUMN cause jsonb;
  `,
  ],
};
