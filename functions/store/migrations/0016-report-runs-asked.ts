import type { Migration } from '../migration';

/** The runs of a ledger in the order in which they are read page by page. */
export const reportRunsAsked: Migration = {
  version: 16,
  name: 'report-runs-asked',
  steps: [
    `
    CREATE INDEX report_runs_asked
      ON report_runs (organisation, ledger, asked_at, md5(report || ' ' || period));
    `,
  ],
};
