import { migrate } from '../../../functions/store/migrate';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';

describe.each(testServers)('migrate on $name', (server) => {
  let opened: TestDatabase;
  beforeAll(async () => (opened = await server.open()));
  afterAll(() => opened.drop());

  it('should bring an empty database to the present layout, once', async () => {
    const { database } = opened;
    await Promise.all([migrate(database), migrate(database)]);
    await migrate(database);
    const rows = await database.query<{ version: number }>(
      'SELECT version FROM migrations ORDER BY version',
    );
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('should leave nothing behind of a transaction that fails', async () => {
    const { database } = opened;
    const failing = database.transaction(async (transaction) => {
      await transaction.execute('CREATE TABLE half_done (id integer)');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const [row] = await database.query<{ found: string | null }>(
      `SELECT to_regclass('half_done')::text AS found`,
    );
    expect(row?.found).toBeNull();
  });
});
