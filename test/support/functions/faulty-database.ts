import type { Database } from '../../../functions/store/database';
import { layoutGuard } from '../../../functions/store/layout-guard';
import { tenantDatabase } from '../../../functions/store/tenant-database';

/**
 * The database itself, but each piece of work first runs a statement that brings it into trouble.
 *
 * @param statement read at each use; undefined: there is no trouble at present.
 */
export function faultyDatabase(database: Database, statement: () => string | undefined): Database {
  const transaction: Database['transaction'] = (work) =>
    database.transaction(async (entered) => {
      const trouble = statement();
      if (trouble !== undefined) await entered.execute(trouble);
      return work(entered);
    });
  return {
    ...database,
    transaction,
    execute: (sql) => transaction((entered) => entered.execute(sql)),
    query: (sql, values) => transaction((entered) => entered.query(sql, values)),
    of: (organisation) => tenantDatabase(transaction, organisation, layoutGuard),
  };
}
