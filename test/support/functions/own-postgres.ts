import { openPostgres, type Patience } from '../../../functions/store/open-postgres';
import { startPostgres, type TestPostgres } from '../../../scripts/start-postgres';
import type { TestServer } from './open-test-databases';

/** A server of a test's own, to be frozen and killed. */
export function startOwnPostgres(): TestPostgres {
  const server = startPostgres();
  if (!server) throw new Error('No PostgreSQL server to start.');
  return server;
}

/** The one database of such a server, to open a service on. */
export const databaseOf = ({ url }: TestPostgres, patience?: Patience): TestServer => ({
  name: 'PostgreSQL',
  async open() {
    const database = await openPostgres(url, patience);
    return { database, drop: () => database.close() };
  },
});
