import type { Migration } from '../migration';
import { keepToTenant } from '../tenant-policy';

/** Steps of the chase ladder that were delivered, each once, and who signed for them. */
export const chaseNotices: Migration = {
  version: 10,
  name: 'chase-notices',
  steps: [
    `
    CREATE TABLE chase_notices (
      organisation text NOT NULL,
      ledger text NOT NULL,
      key text NOT NULL,
      record text NOT NULL,
      clock text NOT NULL,
      step text NOT NULL,
      number text,
      department text NOT NULL,
      handler text NOT NULL,
      due timestamptz NOT NULL,
      issued_at timestamptz NOT NULL,
      received_at timestamptz,
      received_by text,
      PRIMARY KEY (organisation, ledger, key),
      UNIQUE (organisation, ledger, number),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
  `,
    keepToTenant('chase_notices', 'SELECT, INSERT, UPDATE (received_at, received_by)'),
  ],
};
