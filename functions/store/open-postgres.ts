import type { ClientBase, Pool, QueryResultRow } from 'pg';
import type { Database, Queryable } from './database';
import { tenantDatabase } from './tenant-database';

/** Opens a pool of connections to a PostgreSQL server; the driver is loaded here. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is replaced; the next query on it, or for a new one, reports what is
  // wrong. Unheard, the event would end the process, within a transaction as well as in between.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const transaction: Database['transaction'] = (work) => runTransaction(pool, work);
  return {
    ...queryableOf(pool),
    transaction,
    of: (organisation) => tenantDatabase(transaction, organisation),
    close: () => pool.end(),
  };
}

async function runTransaction<Result>(
  pool: Pool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(queryableOf(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(!(await rollBack(client)));
    throw error;
  }
}

/** False when the connection is broken and must not be used again. */
function rollBack(client: ClientBase): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

function queryableOf(source: Pick<ClientBase, 'query'>): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      return (await source.query<Row & QueryResultRow>(sql, [...values])).rows;
    },
    async execute(sql) {
      await source.query(sql);
    },
  };
}
