import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPorts } from '../../../functions/connect-ports';
import { startAzurite, type StorageEmulator } from '../../../functions/local/start-azurite';
import type { Ports } from '../../../functions/ports';
import { routes } from '../../../functions/routes';
import { readSettings } from '../../../functions/settings';
import { azureBlobs } from '../../../functions/store/azure-blobs';
import { azureQueues } from '../../../functions/store/azure-queues';
import type { Database } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { openPglite } from '../../../functions/store/open-pglite';
import { openPostgres } from '../../../functions/store/open-postgres';
import { callApi, type Call } from '../../support/functions/call-api';
import { expectPartDown } from '../../support/functions/expect-part-down';
import { faultyDatabase } from '../../support/functions/faulty-database';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { startOwnPostgres } from '../../support/functions/own-postgres';
import { pgliteTemplate } from '../../support/functions/pglite-template';
import { routeCall } from '../../support/functions/route-calls';
import { propertyComplaint } from '../../support/functions/sample-records';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(60_000);

/** Routes that work without a database. */
const WITHOUT = [
  ...['health', 'live', 'openApi', 'listRulebooks', 'readRulebook'],
  ...['validateRecords', 'computeDeadlines', 'summariseRecords', 'importFile'],
];

const raise = (code: string) => `DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${code}'; END $$`;

/** Statements that bring a database into trouble, where they do, and what is told of it. */
const TROUBLES = [
  ['without room on its disk', ['PGlite', 'PostgreSQL'], raise('53100'), 'database-full'],
  ['set to read-only', ['PGlite', 'PostgreSQL'], raise('25006'), 'database-full'],
  ['shutting down', ['PGlite', 'PostgreSQL'], raise('57P01'), 'database-unreachable'],
  [
    'killed in the middle',
    ['PostgreSQL'],
    'SELECT pg_terminate_backend(pg_backend_pid())',
    'database-unreachable',
  ],
  [
    'too slow',
    ['PostgreSQL'],
    'SET LOCAL statement_timeout = 20; SELECT pg_sleep(60)',
    'database-slow',
  ],
  ['held by another', ['PostgreSQL'], raise('55P03'), 'database-slow'],
  [
    'of a later version of the service',
    ['PGlite', 'PostgreSQL'],
    `INSERT INTO migrations (version, name) VALUES (9999, 'later')`,
    'database-newer',
  ],
] as const;

describe.each(testServers)('a database on $name', (server) => {
  let service: TestService;
  let ports: Ports;
  let ledger: string;
  let trouble: string | undefined;
  let count = 0;

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    const database = faultyDatabase(service.plain, () => trouble);
    ports = { ...service.ports, database: () => Promise.resolve(database) };
    await callApi(ports, `POST ${ledger}/records`, {
      json: { records: [propertyComplaint('a')] },
      headers: { 'idempotency-key': 'first' },
    });
  });
  afterEach(() => (trouble = undefined));
  afterAll(() => service.close());

  const names = routes.map(({ name }) => name).filter((name) => !WITHOUT.includes(name));
  const here = TROUBLES.filter(([, servers]) => servers.some((name) => name === server.name));
  const send = async (name: string, more: Call = {}) => {
    const { address, ...call } = await routeCall(name, ledger, (count += 1));
    return callApi(ports, address, { ...call, headers: { ...call.headers, ...more.headers } });
  };

  it.each(here)('should be told as such by every route when %s', async (_what, _on, sql, code) => {
    for (const name of names) {
      trouble = sql;
      const zh = await send(name);
      const en = await send(name, { headers: { 'accept-language': 'en' } });
      expectPartDown(zh, code, 'zh');
      expectPartDown(en, code, 'en');
    }
    const down = await callApi(ports, 'GET /api/health', { as: '' });
    expect(down.status).toBe(503);
    expect(down.json).toMatchObject({ database: 'down', storage: 'up', troubles: [{ code }] });
    expect((await callApi(ports, 'GET /api/health/live', { as: '' })).status).toBe(200);

    trouble = undefined;
    expect((await callApi(ports, 'GET /api/health', { as: '' })).status).toBe(200);
    const statuses = new Map<string, number>();
    for (const name of names) statuses.set(name, (await send(name)).status);
    expect([...statuses].filter(([, status]) => status >= 500)).toEqual([]);
    expect(statuses.get('saveRecords')).toBe(200);
  });

  it('should keep nothing of a request that was not answered', async () => {
    trouble = raise('53100');
    const json = { records: [propertyComplaint('lost')] };
    const headers = { 'idempotency-key': 'lost' };
    const address = `POST ${ledger}/records`;
    expect((await callApi(ports, address, { json, headers })).status).toBe(503);
    trouble = undefined;
    expect((await callApi(ports, `GET ${ledger}/records/lost/history`)).status).toBe(404);
    const again = await callApi(ports, address, { json, headers });
    expect(valueAt(again.json, 'results.0.status')).toBe('applied');
  });
});

describeOnPostgres('a server that goes away and comes back', (url) => {
  it('should be done without while it is away, and be found again without a restart', async () => {
    const server = startOwnPostgres();
    const settings = readSettings({ DATABASE_URL: server.url }, '');
    const connected = connectPorts(settings, 'test');
    const ports = { ...testPorts(undefined), database: connected.database };
    const call = (address: string, more: Call = {}) => callApi(ports, address, more);
    try {
      server.halt();
      expectPartDown(await call('GET /api/ledgers'), 'database-unreachable', 'zh');
      await server.start();
      expect((await call('GET /api/ledgers')).json).toEqual([]);
      server.halt();
      expectPartDown(await call('GET /api/ledgers'), 'database-unreachable', 'zh');
      await server.start();
      expect((await call('GET /api/health')).status).toBe(200);
      expect((await call('GET /api/ledgers')).json).toEqual([]);
    } finally {
      await connected.close();
      server.stop();
    }
  });

  it('should give up a statement that takes too long', async () => {
    const database = await openPostgres(url, { statement: 20 });
    const slow = database.transaction((entered) => entered.query('SELECT pg_sleep(60)'));
    await expect(slow).rejects.toMatchObject({ part: 'database', trouble: 'slow' });
    await database.close();
  });
});

describe('an embedded database on a disk that fills up', () => {
  it('should begin nothing that might not end, and go on when there is room', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-full-'));
    let free = Number.POSITIVE_INFINITY;
    const freeBytes = () => Promise.resolve(free);
    const template = await pgliteTemplate();
    const open = (): Promise<Database> =>
      openPglite(join(folder, 'database'), { template, freeBytes });
    try {
      free = 1024 * 1024;
      await expect(open()).rejects.toMatchObject({ part: 'database', trouble: 'full' });
      free = Number.POSITIVE_INFINITY;
      const database = await open();
      await migrate(database);
      const ports = testPorts(database);
      free = 1024 * 1024;
      expectPartDown(await callApi(ports, 'GET /api/ledgers'), 'database-full', 'zh');
      free = Number.POSITIVE_INFINITY;
      expect((await callApi(ports, 'GET /api/ledgers')).json).toEqual([]);
      await database.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a disk of the server without room for a PDF', () => {
  it('should be told as such', async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    const service = await openTestService(server);
    const ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      json: { records: [propertyComplaint('a')] },
      headers: { 'idempotency-key': 'first' },
    });
    const toPdf = () =>
      Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC', errno: -28 }));
    const { address } = await routeCall('printPaper', ledger, 1);
    const answer = await callApi({ ...service.ports, toPdf }, address, {
      headers: { accept: 'application/pdf' },
    });
    expectPartDown(answer, 'disk-full', 'zh');
    await service.close();
  });
});

describe('a storage account that goes away and comes back', () => {
  let folder: string;
  let azurite: StorageEmulator;
  let service: TestService;
  let ports: Ports;
  let ledger: string;

  beforeAll(async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-storage-'));
    azurite = await startAzurite(folder);
    service = await openTestService(server);
    ledger = await service.createLedger();
    const { connectionString } = azurite;
    ports = {
      ...service.ports,
      blobs: azureBlobs(connectionString),
      queues: azureQueues(connectionString),
    };
  });
  afterAll(async () => {
    await azurite.stop();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('should be named by what needs it and by the health, and stop nothing else', async () => {
    const key = 'monthly-statistics';
    const ask = () =>
      callApi(ports, `POST ${ledger}/reports/${key}`, { json: { period: '2026-10' } });
    expect((await callApi(ports, 'GET /api/health')).status).toBe(200);
    await azurite.stop();
    expectPartDown(await ask(), 'storage-unreachable', 'zh');
    const health = await callApi(ports, 'GET /api/health');
    expect(health.status).toBe(503);
    expect(health.json).toMatchObject({ database: 'up', storage: 'down' });
    expect((await callApi(ports, `GET ${ledger}/due?within=3d`)).status).toBe(200);

    azurite = await startAzurite(folder, azurite.ports);
    expect((await callApi(ports, 'GET /api/health')).status).toBe(200);
    const asked = await ask();
    expect(asked.status).toBe(202);
    expect(asked.json).toMatchObject({ state: 'queued', version: 1 });
  });
});
