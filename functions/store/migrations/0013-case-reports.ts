import type { Migration } from '../migration';

/**
 * Reports of one case: which record a run is about, the event it follows, and whether the message for
 * it is still to be sent, which is written down together with the event itself.
 */
export const caseReportRuns: Migration = {
  version: 13,
  name: 'case-reports',
  steps: [
    `
    ALTER TABLE report_runs
      ADD COLUMN record text,
      ADD COLUMN event_at timestamptz,
      ADD COLUMN occurrence integer NOT NULL DEFAULT 0,
      ADD COLUMN waits boolean NOT NULL DEFAULT false;
    CREATE INDEX report_runs_waiting ON report_runs (organisation, ledger) WHERE waits;
  `,
  ],
};
