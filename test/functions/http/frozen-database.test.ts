import pg from 'pg';
import type { Ports } from '../../../functions/ports';
import type { TestPostgres } from '../../../scripts/start-postgres';
import { atMoment, changeTenants } from '../../support/functions/at-moment';
import { callApi, type Answer } from '../../support/functions/call-api';
import { expectPartDown } from '../../support/functions/expect-part-down';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { databaseOf, startOwnPostgres } from '../../support/functions/own-postgres';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(120_000);

/** Where a transaction is when the server stands still. */
const MOMENTS = [
  ['in the middle of a transaction', 'INSERT INTO history'],
  ['before a transaction is ended', 'COMMIT'],
] as const;

describeOnPostgres('a database that stands still', () => {
  let postgres: TestPostgres;
  let service: TestService;
  let ledger: string;
  let count = 0;

  beforeAll(async () => {
    postgres = startOwnPostgres();
    service = await openTestService(databaseOf(postgres, { statement: 1_000, silence: 500 }));
    ledger = await service.createLedger();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    postgres.thaw();
  });
  afterAll(async () => {
    await service.close();
    postgres.stop();
  });

  /** The same service; once a transaction comes to a moment, the server stands still. */
  const freezingAt = (moment: string): Ports =>
    changeTenants(service.ports, (tenant) => atMoment(tenant, moment, () => postgres.freeze()));
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

  it('should be asked nothing more over a connection whose last question it left unanswered', async () => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await save('unanswered', freezingAt('INSERT INTO history'));
    const asked = JSON.stringify(query.mock.calls);
    expect(asked).toContain('INSERT INTO history');
    expect(asked).not.toContain('"ROLLBACK"');
  });

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
