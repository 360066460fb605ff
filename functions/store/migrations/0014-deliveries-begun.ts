import type { Migration } from '../migration';
import { tenantRole } from '../tenant-database';

/**
 * Notices are found by their record, and a delivery tells how many of its attempts broke off between
 * sending and noting it.
 */
export const deliveriesBegun: Migration = {
  version: 14,
  name: 'deliveries-begun',
  steps: [
    `
    CREATE INDEX chase_notices_record ON chase_notices (organisation, ledger, record);
    ALTER TABLE deliveries
      ADD COLUMN begun boolean NOT NULL DEFAULT false,
      ADD COLUMN unsettled integer NOT NULL DEFAULT 0;
    GRANT UPDATE (begun, unsettled) ON deliveries TO ${tenantRole};
    `,
  ],
};
