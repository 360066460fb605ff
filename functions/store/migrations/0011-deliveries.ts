import type { Migration } from '../migration';
import { keepToTenant } from '../tenant-policy';

/** Messages about delivered steps by each channel, and what became of them. */
export const deliveries: Migration = {
  version: 11,
  name: 'deliveries',
  steps: [
    `
    CREATE TABLE deliveries (
      organisation text NOT NULL,
      ledger text NOT NULL,
      notice text NOT NULL,
      channel text NOT NULL,
      status text NOT NULL DEFAULT 'waiting',
      attempts integer NOT NULL DEFAULT 0,
      cause text,
      at timestamptz NOT NULL,
      PRIMARY KEY (organisation, ledger, notice, channel),
      FOREIGN KEY (organisation, ledger, notice)
        REFERENCES chase_notices (organisation, ledger, key)
    );
  `,
    keepToTenant('deliveries', 'SELECT, INSERT, UPDATE (status, attempts, cause, at)'),
  ],
};
