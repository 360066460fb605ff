import { openPostgres, type Patience } from '../../../functions/store/open-postgres';
import { startPostgres, type TestPostgres } from '../../../scripts/start-postgres';
import type { TestServer } from './open-test-databases';

/** Address of the PostgreSQL server the tests have, if they have one. */
export const postgresUrl = process.env['TEST_DATABASE_URL'];

/**
 * A `describe` of what only a PostgreSQL server shows. Without one its tests are skipped; how to
 * install one is said where it is looked for, before the tests start.
 *
 * @param body gets the address of the server.
 */
export function describeOnPostgres(title: string, body: (url: string) => void): void {
  const choose = postgresUrl === undefined ? describe.skip : describe;
  choose(`${title}, on PostgreSQL`, () => body(postgresUrl ?? ''));
}

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
