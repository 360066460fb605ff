import type { Database, TenantDatabase, TenantQueryable } from '../../../functions/store/database';

/**
 * The database itself, but a statement that is run for an organisation and does not name it fails:
 * row security would hide the omission, and a distributed database would ask every node.
 */
export function namingDatabase(database: Database): Database {
  return { ...database, of: (organisation) => namingTenant(database.of(organisation)) };
}

function namingTenant(tenant: TenantDatabase): TenantDatabase {
  return {
    ...naming(tenant),
    transaction: (work) => tenant.transaction((transaction) => work(naming(transaction))),
  };
}

function naming({ organisation, query }: TenantQueryable): TenantQueryable {
  return {
    organisation,
    query(sql, values = []) {
      if (!/\borganisation\b/.test(sql)) throw new Error(`No organisation in: ${sql}`);
      if (!values.includes(organisation)) throw new Error(`Another organisation in: ${sql}`);
      return query(sql, values);
    },
  };
}
