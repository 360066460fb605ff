import { SpanKind } from '@opentelemetry/api';
import { traceWork } from '../tracing/trace-work';
import type { Database, Queryable, TenantDatabase, TenantQueryable } from './database';

/** The role in which an organisation's statements run; it owns nothing and row security binds it. */
export const tenantRole = 'complaint_ledger_app';

/** The setting that row security compares with the organisation of each row. */
export const tenantSetting = 'app.organisation';

/**
 * What one organisation has in a database: each transaction runs in the role of the app and names
 * the organisation, so that row security hides every other, whatever a statement leaves out.
 *
 * @param guard statements each transaction begins with.
 */
export function tenantDatabase(
  transaction: Database['transaction'],
  organisation: string,
  guard: string,
): TenantDatabase {
  const enter = <Result>(work: (tenant: TenantQueryable) => Promise<Result>): Promise<Result> =>
    traceWork(TRANSACTION, spanOptions, () =>
      transaction(async (entered) => work(await enterTenant(entered, organisation, guard))),
    );
  return {
    organisation,
    query: (sql, values) => enter((tenant) => tenant.query(sql, values)),
    transaction: enter,
  };
}

/** A transaction in a trace: how long it took and whether it failed, no statement and no value. */
const TRANSACTION = 'transaction';
const spanOptions = {
  kind: SpanKind.CLIENT,
  attributes: { 'db.system.name': 'postgresql' },
};

async function enterTenant(
  transaction: Queryable,
  organisation: string,
  guard: string,
): Promise<TenantQueryable> {
  await transaction.execute(
    `${guard} SET LOCAL ROLE ${tenantRole}; SET LOCAL ${tenantSetting} = '${organisation.replaceAll("'", "''")}'`,
  );
  return {
    organisation,
    query: (sql, values) => transaction.query(sql, values),
  };
}
