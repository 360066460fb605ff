import type { Migration } from '../migration';

/** One row a ledger, report and period: when it was asked for, written, or given up. */
export const reportRuns: Migration = {
  version: 2,
  name: 'report-runs',
  steps: [
    `
    CREATE TABLE report_runs (
      organisation text NOT NULL,
      ledger text NOT NULL,
      report text NOT NULL,
      period text NOT NULL,
      asked_at timestamptz NOT NULL,
      written_at timestamptz,
      failed_at timestamptz,
      blob text,
      PRIMARY KEY (organisation, ledger, report, period),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
  `,
  ],
};
