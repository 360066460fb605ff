import { tenantRole, tenantSetting } from './tenant-database';

/**
 * Statements that keep the rows of a table to the organisation a transaction names, for the table's
 * owner too, and let the app's role do what it needs to.
 *
 * @param table a table with a column `organisation`.
 */
export function keepToTenant(table: string, privileges: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_organisation ON ${table}
      USING (organisation = nullif(current_setting('${tenantSetting}', true), ''));
    GRANT ${privileges} ON ${table} TO ${tenantRole};
  `;
}
