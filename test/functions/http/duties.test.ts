import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';

describe.each(testServers)('the duties of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let key: string;
  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-11-17T09:00:00');
    ledger = await service.createLedger('hotel');
    const { json } = await callApi(service.ports, `GET ${ledger}/duties`);
    key = String(valueAt(json, 'duties.0.key'));
  });
  afterAll(() => service.close());

  it('should show what is owed, count what was done, and by whom it may be said', async () => {
    const { ports } = service;
    const before = await callApi(ports, `GET ${ledger}/duties`);
    expect(before.json).toMatchObject({ duties: [{ key, done: 0, atLeast: 1 }] });
    const done = await callApi(ports, `POST ${ledger}/duties`, { json: { duty: key } });
    expect(done.status).toBe(200);
    expect(done.json).toMatchObject({ duties: [{ key, done: 1, light: 'blue' }] });
    const after = await callApi(ports, `GET ${ledger}/duties`);
    expect(after.json).toMatchObject({ duties: [{ key, done: 1, light: 'blue' }] });
    const earlier = await callApi(ports, `GET ${ledger}/duties?asOf=2026-11-17T08:59`);
    expect(earlier.json).toMatchObject({ duties: [{ key, done: 0 }] });
  });

  it('should refuse a duty the regime does not know, and a day that is none', async () => {
    const { ports } = service;
    const unknown = await callApi(ports, `POST ${ledger}/duties`, { json: { duty: 'other' } });
    expect(unknown.status).toBe(404);
    const day = await callApi(ports, `POST ${ledger}/duties`, { json: { duty: key, day: '2/30' } });
    expect(day.status).toBe(400);
  });
});
