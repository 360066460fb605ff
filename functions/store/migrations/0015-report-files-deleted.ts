import type { Migration } from '../migration';
import { tenantRole } from '../tenant-database';

/** When the workbook of a version was deleted; the row stays and says that it was there. */
export const reportFilesDeleted: Migration = {
  version: 15,
  name: 'report-files-deleted',
  steps: [
    `
    ALTER TABLE report_files ADD COLUMN deleted_at timestamptz;
    GRANT UPDATE (deleted_at) ON report_files TO ${tenantRole};
    CREATE INDEX report_runs_record ON report_runs (organisation, ledger, record)
      WHERE record IS NOT NULL;
    `,
  ],
};
