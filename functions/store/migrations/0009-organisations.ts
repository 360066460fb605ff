import type { Migration } from '../migration';
import { tenantRole } from '../tenant-database';
import { keepToTenant } from '../tenant-policy';

/**
 * The organisations, and row security on everything that belongs to one: the app's role sees and
 * writes the rows of the organisation that its transaction names, and no others.
 */
export const organisations: Migration = {
  version: 9,
  name: 'organisations',
  steps: [
    `
    CREATE TABLE organisations (organisation text PRIMARY KEY CHECK (organisation <> ''));
    INSERT INTO organisations SELECT DISTINCT organisation FROM ledgers;
    ALTER TABLE ledgers ADD FOREIGN KEY (organisation) REFERENCES organisations (organisation);

    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${tenantRole}') THEN
        CREATE ROLE ${tenantRole} NOLOGIN;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END $$;
    DO $$
    BEGIN
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT ${tenantRole} TO %I', current_user);
      END IF;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE NOTICE '% has to be a member of ${tenantRole}, as its administrator made it', current_user;
    END $$;
    GRANT INSERT ON organisations TO ${tenantRole};
    `,
    keepToTenant('ledgers', 'SELECT, INSERT, UPDATE'),
    keepToTenant('records', 'SELECT, INSERT, UPDATE'),
    keepToTenant('history', 'SELECT, INSERT, UPDATE (before, after)'),
    keepToTenant('idempotency_keys', 'SELECT, INSERT'),
    keepToTenant('report_runs', 'SELECT, INSERT, UPDATE'),
    keepToTenant('report_files', 'SELECT, INSERT'),
    keepToTenant('calendar_changes', 'SELECT, INSERT'),
    keepToTenant('duty_marks', 'SELECT, INSERT'),
    keepToTenant('rule_changes', 'SELECT, INSERT'),
  ],
};
