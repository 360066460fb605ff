import { checkHistory } from '../../../functions/store/check-history';
import { migrate, migrations } from '../../../functions/store/migrate';
import { saveRecords } from '../../../functions/store/save-records';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import { batch, change } from '../../support/functions/stored-ledger';

/** Histories are chained from the eighth layout on. */
const UNCHAINED = 7;

describe.each(testServers)('a history from before it was chained, on $name', (server) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await server.open();
    await migrate(opened.database, migrations.slice(0, UNCHAINED));
    await opened.database.execute(`
      INSERT INTO ledgers SELECT o, 'l', '旧账', 'any', '1', '{}', 'Asia/Shanghai', '{}', now(), 'x', 2503
        FROM unnest(ARRAY['one', 'two']) AS o;
      INSERT INTO history SELECT o, 'l', n, 'r' || n, 1, 'created', to_timestamp(1795311000 + n), '张',
          NULL, NULL, jsonb_build_object('id', 'r' || n, 'fields', jsonb_build_object('text', '内容'))
        FROM unnest(ARRAY['one', 'two']) AS o, generate_series(1, 2500) AS n;
      INSERT INTO history SELECT organisation, ledger, 2501, record, 2, 'changed', at, actor, '更正', after,
          jsonb_set(after, '{level}', '"high"') FROM history WHERE sequence = 7;
      INSERT INTO history SELECT organisation, ledger, 2502, 'gone', 1, 'created', at, actor, NULL, NULL, NULL
        FROM history WHERE sequence = 7;
      INSERT INTO history SELECT organisation, ledger, 2503, 'gone', 2, 'removed', at, actor, NULL, NULL, NULL
        FROM history WHERE sequence = 7;
      INSERT INTO records SELECT DISTINCT ON (organisation, record) organisation, ledger, record, version,
          NULL, after, after IS NULL FROM history ORDER BY organisation, record, version DESC;
    `);
    await migrate(opened.database);
  });
  afterAll(() => opened.drop());

  it('should be chained entry by entry, and go on from there', async () => {
    for (const organisation of ['one', 'two']) {
      const tenant = opened.database.of(organisation);
      const key = { organisation, ledger: 'l' };
      const found = await checkHistory(tenant, key);
      expect(found).toMatchObject({ entries: 2503 });
      expect(found.broken).toBeUndefined();
      await saveRecords(tenant, key, batch('next', [change('new', 0)]));
      expect((await checkHistory(tenant, key)).broken).toBeUndefined();
    }
  });
});
