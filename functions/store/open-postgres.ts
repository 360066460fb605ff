import type { ClientBase, Pool, QueryResultRow } from 'pg';
import type { Database, Queryable } from './database';
import { told } from './database-trouble';
import { layoutGuard } from './layout-guard';
import { codeOf, PartDown } from './part-down';
import { tenantDatabase } from './tenant-database';

/** How long is waited, in milliseconds. */
export interface Patience {
  /** How long a statement may take; 0: as long as it needs. */
  readonly statement: number;
  /** A server that has not even said that a statement took too long after this much more is gone. */
  readonly silence?: number;
}

const usual: Patience = { statement: 30_000 };

const SILENCE = 5_000;

/**
 * Opens a pool of connections to a PostgreSQL server; the driver is loaded here. A statement that
 * takes too long is given up by the server, or by the driver where the server is silent.
 */
export async function openPostgres(
  url: string,
  { statement, silence = SILENCE }: Patience = usual,
): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    ...(statement > 0 && { query_timeout: statement + silence }),
  });
  // A connection that breaks is replaced; the next query on it, or for a new one, reports what is
  // wrong. Unheard, the event would end the process, within a transaction as well as in between.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const begin = `BEGIN; SET LOCAL statement_timeout = ${statement}`;
  const transaction: Database['transaction'] = (work) => runTransaction(pool, begin, work);
  return {
    ...queryableOf(pool),
    transaction,
    of: (organisation) => tenantDatabase(transaction, organisation, layoutGuard),
    close: () => pool.end(),
  };
}

async function runTransaction<Result>(
  pool: Pool,
  begin: string,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await told(pool.connect());
  try {
    await told(client.query(begin));
    const result = await work(queryableOf(client));
    await told(client.query('COMMIT'));
    client.release();
    return result;
  } catch (error) {
    client.release(isUnanswered(error) || !(await rollBack(client)));
    throw error;
  }
}

/** Nothing more can be asked over a connection whose last question was not answered. */
function isUnanswered(error: unknown): boolean {
  return error instanceof PartDown && !/^[0-9A-Z]{5}$/.test(codeOf(error.cause));
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
      return (await told(source.query<Row & QueryResultRow>(sql, [...values]))).rows;
    },
    async execute(sql) {
      await told(source.query(sql));
    },
  };
}
