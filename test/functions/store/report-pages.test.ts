import type { LedgerKey } from '../../../functions/ledger/ledger';
import type { TenantQueryable } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { readRunPage } from '../../../functions/store/report-pages';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import { addLedger, storeNow } from '../../support/functions/stored-ledger';

/** Runs of the ledger, of which seven were asked for at each moment. */
const RUNS = 3_000;

describe.each(testServers)('pages of report runs on $name', (server) => {
  let opened: TestDatabase;
  let key: LedgerKey;
  let tenant: TenantQueryable;
  beforeAll(async () => {
    opened = await server.open();
    const { database } = opened;
    await migrate(database);
    tenant = database.of('one');
    key = await addLedger(tenant, 'a');
    await addLedger(tenant, 'b');
    for (const ledger of ['a', 'b']) {
      await tenant.query(
        `INSERT INTO report_runs (organisation, ledger, report, period, asked_at)
         SELECT 'one', $1, 'weekly', 'p' || n, to_timestamp($2 + n / 7)
         FROM generate_series(1, $3::int) AS n`,
        [ledger, storeNow, RUNS],
      );
    }
    await database.query('ANALYZE report_runs');
  });
  afterAll(() => opened.drop());

  it('should come to every run once, those asked for last first', async () => {
    const periods: string[] = [];
    const moments: number[] = [];
    let before: string | undefined;
    do {
      const page = await readRunPage(tenant, key, { before, most: 200 });
      periods.push(...page.map(({ period }) => period));
      moments.push(...page.map(({ askedAt }) => askedAt));
      before = page.at(-1)?.cursor;
    } while (before !== undefined);
    expect(new Set(periods).size).toBe(RUNS);
    expect(periods).toHaveLength(RUNS);
    expect(moments).toEqual([...moments].sort((one, other) => other - one));
  });

  it.each([[undefined], [`${storeNow + 200}000000-${'7'.repeat(32)}`]])(
    'should read the page before %s in the order of an index, without sorting all runs',
    async (before) => {
      const explaining: TenantQueryable = {
        ...tenant,
        query: (sql, parameters) => tenant.query(`EXPLAIN ${sql}`, parameters),
      };
      const plan = JSON.stringify(await readRunPage(explaining, key, { before, most: 51 }));
      expect(plan).toContain('Index Scan Backward using report_runs_asked');
      expect(plan).not.toContain('Sort');
    },
  );
});
