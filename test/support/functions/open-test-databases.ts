import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from '../../../functions/store/database';
import { openPglite } from '../../../functions/store/open-pglite';
import { openPostgres } from '../../../functions/store/open-postgres';
import { postgresUrl } from './on-postgres';
import { pgliteTemplate } from './pglite-template';

jest.setTimeout(120_000);

/** A database server tests run against; each `open` is a new, empty database. */
export interface TestServer {
  readonly name: string;
  open(): Promise<TestDatabase>;
}

export interface TestDatabase {
  readonly database: Database;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

const pglite: TestServer = {
  name: 'PGlite',
  async open() {
    const database = await openPglite(undefined, { template: await pgliteTemplate() });
    return { database, drop: () => database.close() };
  },
};

function postgres(url: string): TestServer {
  return {
    name: 'PostgreSQL',
    async open() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await administer(url, `CREATE DATABASE ${name}`);
      const database = await openPostgres(withDatabase(url, name));
      return {
        database,
        async drop() {
          await database.close();
          await administer(url, `DROP DATABASE ${name}`);
        },
      };
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** The address of another database of the same server: `…/postgres?host=…` → `…/name?host=…`. */
function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}

/** The embedded database always, and a PostgreSQL server where `TEST_DATABASE_URL` names one. */
export const testServers: readonly TestServer[] =
  postgresUrl === undefined ? [pglite] : [pglite, postgres(postgresUrl)];
