import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvocationContext } from '@azure/functions';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import host from '../../../functions/host.json';
import { pollQueue } from '../../../functions/local/poll-queue';
import { startAzurite, type StorageEmulator } from '../../../functions/local/start-azurite';
import type { Ports } from '../../../functions/ports';
import { reportFailed } from '../../../functions/queue/report-failed';
import { writeReport } from '../../../functions/queue/write-report';
import { poisonOf, reportQueue } from '../../../functions/queue/queue-names';
import { azureBlobs } from '../../../functions/store/azure-blobs';
import { azureQueues } from '../../../functions/store/azure-queues';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { fedBack } from '../../support/functions/case-ledger';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { handedOverCase } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { timer } from '../../support/functions/scheduled';

jest.setTimeout(240_000);

const { maxDequeueCount, batchSize } = host.extensions.queues;

describe.each(testServers.slice(0, 1))('the report queue of the storage emulator', (server) => {
  let service: TestService;
  let azurite: StorageEmulator;
  let folder: string;
  let ports: Ports;
  let queue: QueueClient;
  let poison: QueueClient;
  const stopping = new AbortController();
  const workers: Promise<void>[] = [];
  /** Whether the workers fail at whatever they take. */
  let stopped = false;
  const log: string[] = [];
  const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
  const context = new InvocationContext({ functionName: 'test', logHandler });

  beforeAll(async () => {
    service = await openTestService(server);
    folder = await mkdtemp(join(tmpdir(), 'report-queue-'));
    azurite = await startAzurite(folder);
    const { connectionString } = azurite;
    ports = {
      ...service.ports,
      blobs: azureBlobs(connectionString),
      queues: azureQueues(connectionString),
    };
    const client = QueueServiceClient.fromConnectionString(connectionString);
    queue = client.getQueueClient(reportQueue);
    poison = client.getQueueClient(poisonOf(reportQueue));
    await Promise.all([queue.createIfNotExists(), poison.createIfNotExists()]);
    const poll = (from: QueueClient, take: (message: unknown) => unknown) =>
      pollQueue({
        queue: from,
        poison,
        maxDequeueCount,
        batchSize,
        signal: stopping.signal,
        onTrouble: (error) => void log.push(String(error)),
        take: async (text) => {
          await take(JSON.parse(text));
        },
      });
    const written = writeReport(ports);
    const write: typeof written = async (message, own) => {
      if (stopped) throw new Error('The worker is stopped.');
      await written(message, own);
    };
    const fail = reportFailed(ports);
    workers.push(
      poll(queue, (message) => write(message, context)),
      poll(queue, (message) => write(message, context)),
      poll(poison, (message) => fail(message, context)),
    );
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.all(workers);
    await service.close();
    await azurite.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const reportsOf = async (ledger: string) =>
    valueAt((await callApi(ports, `GET ${ledger}/reports`)).json, 'reports');

  /** Asks until what is looked for is there. */
  async function until(isThere: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isThere())) await queue.getProperties();
  }

  const send = (message: unknown) =>
    queue.sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'));

  it('should write each report once through two workers, whatever comes twice or makes no sense', async () => {
    const ledger = await service.createLedger('property-internal-procedure');
    const id = ledger.split('/').at(-1) ?? '';
    service.ports.setNow('2027-02-01T01:10:00');
    await periodicReports(ports)(timer, context);
    const periods = ['2026-11', '2026-12', '2027-01'];
    const asOf = ports.now();
    for (const period of periods) {
      const key = { organisation: 'test', ledger: id, report: 'monthly', period };
      await send({ ...key, version: 1, asOf });
    }
    await send({ rubbish: randomUUID() });
    await until(async () => {
      const text = JSON.stringify(await reportsOf(ledger));
      return !/"state":"(queued|running)"/.test(text);
    });
    await until(() => log.some((line) => line.includes('report-message-dropped')));
    const written = (await ports.blobs.list(`reports/test/${id}/`)).map((path) =>
      path.split('/').slice(-2).join('/'),
    );
    expect(written.sort()).toEqual(
      ['monthly', 'monthly-statistics']
        .flatMap((report) => periods.map((period) => `${report}/${period}.v1.xlsx`))
        .sort(),
    );
    expect(log.filter((line) => line.includes('report-given-up'))).toEqual([]);
  });

  it('should hand out a link that opens the workbook until it ends, and for this file alone', async () => {
    const ledger = await service.createLedger('government-message-board');
    service.ports.setNow('2027-02-01T01:10:00');
    await callApi(ports, `POST ${ledger}/reports/monthly`, { json: { period: '2026-10' } });
    await until(async () => valueAt(await reportsOf(ledger), '0.runs.0.state') === 'done');
    const address = String(valueAt(await reportsOf(ledger), '0.runs.0.files.0.link'));
    const link = async (now: string) => {
      service.ports.setNow(now);
      return new URL(String(valueAt((await callApi(ports, `GET ${address}`)).json, 'url')));
    };
    const open = await link('2099-01-01T00:00:00');
    const answer = await fetch(open);
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '物业投诉-留言办理月报-2026-10.xlsx',
    );
    expect((await answer.text()).slice(0, 2)).toBe('PK');
    expect((await fetch(await link('2020-01-01T00:00:00'))).status).toBe(403);
    expect((await fetch(`${open.origin}${open.pathname}`)).status).not.toBe(200);
    const other = new URL(open.href.replace('2026-10.v1', '2026-11.v1'));
    expect((await fetch(other)).status).toBe(403);
  });

  it('should write the report of a case once, and say why that of a removed one is not written', async () => {
    service.ports.setNow('2026-11-01T09:00:00');
    const ledger = await service.createLedger('zhenjiang-building-quality');
    const id = ledger.split('/').at(-1) ?? '';
    service.ports.setNow('2026-11-20T12:00:00');
    const save = (key: string, records: readonly object[]) =>
      callApi(ports, `POST ${ledger}/records`, {
        headers: { 'idempotency-key': key },
        json: { records },
      });
    await save('1', [handedOverCase('a', fedBack)]);
    const report = 'forwarded-case-feedback';
    const job = { organisation: 'test', ledger: id, report, version: 1, asOf: ports.now() };
    await send({ ...job, record: 'a', period: 'case-a' });
    const runOf = async (record: string) => {
      const runs = valueAt(await reportsOf(ledger), '0.runs') as readonly unknown[];
      return runs.find((one) => valueAt(one, 'record.id') === record);
    };
    await until(async () => valueAt(await runOf('a'), 'state') === 'done');
    stopped = true;
    await save('2', [handedOverCase('b', fedBack)]);
    await callApi(ports, `DELETE ${ledger}/records/b?reason=x`);
    stopped = false;
    await until(async () => valueAt(await runOf('b'), 'state') === 'failed');
    expect(valueAt(await runOf('b'), 'cause.zh')).toContain('所写的投诉已删除');
    const written = await ports.blobs.list(`reports/test/${id}/`);
    expect(written.map((path) => path.split('/').at(-1))).toEqual(['case-a.v1.xlsx']);
    const address = String(valueAt(await runOf('a'), 'files.0.link'));
    service.ports.setNow('2099-01-01T00:00:00');
    const { json } = await callApi(ports, `GET ${address}`);
    const url = String(valueAt(json, 'url'));
    expect((await fetch(url)).status).toBe(200);
    for (let time = 0; time < 2; time += 1) {
      await callApi(ports, `DELETE ${ledger}/records/a?reason=x`);
      expect(await ports.blobs.list(`reports/test/${id}/`)).toEqual([]);
      expect((await fetch(url)).status).toBe(404);
      await ports.blobs.delete(written[0] ?? '');
    }
  });
});
