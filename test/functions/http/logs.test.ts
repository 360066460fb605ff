import type { Ports } from '../../../functions/ports';
import { routes } from '../../../functions/routes';
import { callApi } from '../../support/functions/call-api';
import { faultyDatabase } from '../../support/functions/faulty-database';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { PERSONAL, QUOTING, sendPlanted } from '../../support/functions/send-planted';

describe.each(testServers)('the log on $name', (server) => {
  let service: TestService;
  let ports: Ports;
  let ledger: string;
  let trouble: string | undefined;
  let lines: string[];

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      json: { records: [propertyComplaint('a')] },
      headers: { 'idempotency-key': 'first' },
    });
    const database = faultyDatabase(service.plain, () => trouble);
    ports = { ...service.ports, database: () => Promise.resolve(database) };
  });
  afterAll(() => service.close());
  beforeEach(() => {
    trouble = undefined;
    lines = [];
  });

  const send = (name: string, count: number) => sendPlanted(name, { ledger, count, ports, lines });

  it('should have nothing personal of any route, whether it answers or fails', async () => {
    let count = 1_000;
    const failed = new Set<string>();
    for (const sql of [undefined, ...QUOTING]) {
      for (const { name } of routes) {
        trouble = sql;
        if ((await send(name, (count += 1))) >= 500) failed.add(name);
      }
    }
    trouble = undefined;
    expect(failed.size).toBeGreaterThan(20);
    expect(lines.length).toBeGreaterThan(failed.size);
    const told = lines.filter((line) => PERSONAL.some((value) => line.includes(value)));
    expect(told).toEqual([]);
  });

  it('should be lines of JSON that name the function, the kind of failure and the place', async () => {
    trouble = QUOTING[0];
    await send('listLedgers', 1);
    const [line = ''] = lines;
    expect(JSON.parse(line.replace(/^error /, ''))).toMatchObject({
      event: 'request-failed',
      function: 'listLedgers',
      method: 'GET',
      error: {
        code: '22P02',
        at: expect.arrayContaining([expect.stringMatching(/^at /)]) as unknown,
      },
    });
  });
});
