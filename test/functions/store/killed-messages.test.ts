import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestPostgres } from '../../../scripts/start-postgres';
import { callApi } from '../../support/functions/call-api';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { databaseOf, startOwnPostgres } from '../../support/functions/own-postgres';
import { runScript } from '../../support/functions/run-script';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(300_000);

describeOnPostgres('a service killed while it chases', () => {
  let postgres: TestPostgres;
  let service: TestService;
  let receiver: Server;
  let ledger: string;
  const received: string[] = [];

  beforeAll(async () => {
    postgres = startOwnPostgres();
    service = await openTestService(databaseOf(postgres));
    receiver = createServer((request, answer) => {
      void text(request).then((body) => {
        received.push(String(valueAt(JSON.parse(body), 'id')));
        answer.end('{}');
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  afterAll(async () => {
    receiver.close();
    await service.close();
    postgres.stop();
  });
  beforeEach(async () => {
    received.length = 0;
    service.ports.setNow('2026-11-02T11:00:00');
    ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: [propertyComplaint('a', '2026-11-02T10:00:00')] },
    });
  });

  /** Runs the ladder and its messages in a process of its own; how it ended. */
  function chase(moment: string, wall: string): Promise<unknown> {
    const { port } = receiver.address() as AddressInfo;
    return runScript('die-while-chasing', [
      ...[postgres.url, moment, wall, `http://127.0.0.1:${port}/`],
    ]);
  }
  const deliveries = async () =>
    valueAt((await callApi(service.ports, `GET ${ledger}/deliveries`)).json, 'deliveries');
  const numbers = async () =>
    (
      valueAt((await callApi(service.ports, `GET ${ledger}/notices`)).json, 'notices') as {
        number?: string;
      }[]
    ).map(({ number }) => number);

  it('should send what was kept when it died before asking to', async () => {
    expect(await chase('noted', '2026-11-05T09:00:00')).toBe('SIGKILL');
    expect(received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ status: 'waiting', attempts: 0, unsettled: 0 }]);
    expect(await chase('never', '2026-11-05T09:15:00')).toBe(0);
    expect(received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ status: 'sent', attempts: 1, unsettled: 0 }]);
    expect(await numbers()).toEqual(['催办〔2026〕1号']);
  });

  it('should send again under the same id, and tell so, when it died before noting it', async () => {
    expect(await chase('sent', '2026-11-05T09:00:00')).toBe('SIGKILL');
    expect(received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ status: 'waiting', attempts: 1, unsettled: 0 }]);
    expect(await chase('never', '2026-11-05T09:15:00')).toBe(0);
    expect(received).toHaveLength(2);
    expect(new Set(received).size).toBe(1);
    expect(await deliveries()).toMatchObject([{ status: 'sent', attempts: 2, unsettled: 1 }]);
    expect(await chase('never', '2026-11-05T09:30:00')).toBe(0);
    expect(received).toHaveLength(2);
    expect(await numbers()).toEqual(['催办〔2026〕1号']);
  });
});
