import type { Database, Queryable } from '../../../functions/store/database';
import { migrate, migrations } from '../../../functions/store/migrate';
import { tenantDatabase } from '../../../functions/store/tenant-database';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import { addLedger } from '../../support/functions/stored-ledger';

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
    expect(rows.map(({ version }) => version)).toEqual(
      Array.from({ length: migrations.length }, (_, index) => index + 1),
    );
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

  it('should find the rows of all organisations when an ordinary owner migrates, and then none', async () => {
    const other = await server.open();
    const { database } = other;
    await database.execute(`
      DO $$ BEGIN CREATE ROLE ordinary_owner CREATEROLE; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      GRANT CREATE ON SCHEMA public TO ordinary_owner;
    `);
    const owned = ownedDatabase(database, 'ordinary_owner');
    await migrate(owned);
    await addLedger(owned.of('one'), 'a');
    await addLedger(owned.of('two'), 'b');
    const found: unknown[] = [];
    const look = async (source: Queryable) =>
      void found.push(...(await source.query('SELECT id FROM ledgers ORDER BY id')));
    await migrate(owned, [...migrations, { version: 1_000, name: 'look', steps: [look] }]);
    expect(found).toEqual([{ id: 'a' }, { id: 'b' }]);
    await owned.transaction(look);
    expect(found).toHaveLength(2);
    await other.drop();
  });
});

/** A database as its owner, who is no superuser, has it. */
function ownedDatabase(database: Database, role: string): Database {
  const transaction: Database['transaction'] = (work) =>
    database.transaction(async (entered) => {
      await entered.execute(`SET LOCAL ROLE ${role}`);
      return work(entered);
    });
  return {
    ...database,
    transaction,
    of: (organisation) => tenantDatabase(transaction, organisation, ''),
  };
}
