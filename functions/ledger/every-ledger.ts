import type { Database, TenantDatabase } from '../store/database';
import { readLedgers } from '../store/read-ledgers';
import { readOrganisations } from '../store/read-organisations';
import type { Ledger } from './ledger';

/** The ledgers of all organisations, each with the database of its own, for scheduled work. */
export async function* everyLedger(
  database: Database,
): AsyncGenerator<{ readonly ledger: Ledger; readonly database: TenantDatabase }> {
  for (const organisation of await readOrganisations(database)) {
    const tenant = database.of(organisation);
    for (const ledger of await readLedgers(tenant, organisation)) {
      yield { ledger, database: tenant };
    }
  }
}
