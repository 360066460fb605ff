import type { Ports } from '../../../functions/ports';
import type { TenantQueryable } from '../../../functions/store/database';
import { openPostgres } from '../../../functions/store/open-postgres';
import { startPostgres, type TestPostgres } from '../../../scripts/start-postgres';
import { callApi, type Answer } from '../../support/functions/call-api';
import { expectPartDown } from '../../support/functions/expect-part-down';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(120_000);

/** Where a transaction is when the server stands still. */
const MOMENTS = [
  ['in the middle of a transaction', 'INSERT INTO history'],
  ['before a transaction is ended', 'COMMIT'],
] as const;

/** Where the tests have a PostgreSQL server at all, this one freezes a server of its own. */
const servers = process.env['TEST_DATABASE_URL'] ? ['PostgreSQL'] : [];
for (const name of servers)
  describe(`a database that stands still, on ${name}`, () => {
    let postgres: TestPostgres;
    let service: TestService;
    let ledger: string;
    let count = 0;

    beforeAll(async () => {
      const started = startPostgres();
      if (!started) throw new Error('No PostgreSQL server to start.');
      postgres = started;
      service = await openTestService({
        name,
        async open() {
          const database = await openPostgres(started.url, { statement: 1_000 });
          return { database, drop: () => database.close() };
        },
      });
      ledger = await service.createLedger();
    });
    afterEach(() => postgres.thaw());
    afterAll(async () => {
      await service.close();
      postgres.stop();
    });

    /** The same service; once a transaction comes to a moment, the server stands still. */
    function freezingAt(moment: string): Ports {
      const stopAfter = (transaction: TenantQueryable): TenantQueryable => ({
        ...transaction,
        async query<Row>(sql: string, values?: readonly unknown[]) {
          const rows = await transaction.query<Row>(sql, values);
          if (sql.includes(moment)) postgres.freeze();
          return rows;
        },
      });
      return {
        ...service.ports,
        async database() {
          const database = await service.ports.database();
          return {
            ...database,
            of(organisation) {
              const tenant = database.of(organisation);
              return {
                ...tenant,
                transaction: (work) =>
                  tenant.transaction(async (transaction) => {
                    const result = await work(stopAfter(transaction));
                    if (moment === 'COMMIT') postgres.freeze();
                    return result;
                  }),
              };
            },
          };
        },
      };
    }
    const save = (id: string, ports: Ports) =>
      callApi(ports, `POST ${ledger}/records`, {
        headers: { 'idempotency-key': id, 'accept-language': 'zh-CN' },
        json: { records: [propertyComplaint(id, '2026-11-20T10:00:00')] },
      });
    const read = () =>
      callApi(service.ports, `GET ${ledger}/changes`, { headers: { 'accept-language': 'en' } });
    /** Told at once or after the patience of a statement, by the connection it came to. */
    const expectDown = (answer: Answer, language: 'zh' | 'en') =>
      expectPartDown(
        answer,
        answer.status === 504 ? 'database-slow' : 'database-unreachable',
        language,
      );

    it.each(MOMENTS)(
      'should be told within the limit, and go on by itself: %s',
      async (_when, moment) => {
        count += 1;
        const id = `r${count}`;
        const stuck = await save(id, freezingAt(moment));
        expectDown(stuck, 'zh');
        expect(stuck.status).toBe(504);
        for (const answer of await Promise.all([read(), read()])) expectDown(answer, 'en');
        postgres.thaw();
        const again = await save(id, service.ports);
        expect(valueAt(again.json, 'results.0')).toMatchObject({ status: 'applied', version: 1 });
        const changes = valueAt((await read()).json, 'changes') as { readonly id: string }[];
        expect(changes.filter((change) => change.id === id)).toHaveLength(1);
      },
    );
  });
