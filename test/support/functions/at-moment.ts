import type { Ports } from '../../../functions/ports';
import type { TenantDatabase, TenantQueryable } from '../../../functions/store/database';

/** A database that does something after each statement with a text, or before the `COMMIT`. */
export function atMoment(
  tenant: TenantDatabase,
  moment: string,
  act: () => void | Promise<void>,
): TenantDatabase {
  return {
    ...tenant,
    transaction: (work) =>
      tenant.transaction(async (transaction) => {
        const result = await work(afterStatement(transaction, moment, act));
        if (moment === 'COMMIT') await act();
        return result;
      }),
  };
}

function afterStatement(
  transaction: TenantQueryable,
  moment: string,
  act: () => void | Promise<void>,
): TenantQueryable {
  return {
    ...transaction,
    async query<Row>(sql: string, values?: readonly unknown[]) {
      const rows = await transaction.query<Row>(sql, values);
      if (sql.includes(moment)) await act();
      return rows;
    },
  };
}

/** The same service, what an organisation has of its database being changed. */
export function changeTenants(
  ports: Ports,
  change: (tenant: TenantDatabase) => TenantDatabase,
): Ports {
  return {
    ...ports,
    async database() {
      const database = await ports.database();
      return { ...database, of: (organisation) => change(database.of(organisation)) };
    },
  };
}
