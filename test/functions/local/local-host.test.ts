import { rm, readFile } from 'node:fs/promises';
import { request as sendRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { zipFolder } from '../../../scripts/zip-folder';
import { startAzurite } from '../../../functions/local/start-azurite';
import { azureBlobs } from '../../../functions/store/azure-blobs';
import { workbookType } from '../../../functions/workbook-type';
import { buildApp, type BuiltApp } from '../../support/functions/build-app';
import { makeForm, readFormFile } from '../../support/functions/make-form';
import { runHost, type RunningHost } from '../../support/functions/run-host';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(240_000);

const root = join(__dirname, '..', '..', '..');

describe('the local host with the bundled app, the emulator and the embedded database', () => {
  let app: BuiltApp;
  let data: string;
  let host: RunningHost;

  beforeAll(async () => {
    app = await buildApp();
    data = join(app.folder, 'data');
    host = await runHost(app, data);
  });
  afterAll(async () => {
    await host.end('SIGKILL');
    await rm(app.folder, { recursive: true, force: true });
  });

  const api = async (address: string, options: RequestInit = {}) => {
    const [method = '', path = ''] = address.split(' ');
    const response = await fetch(`${host.url}${path}`, { method, ...options });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, json };
  };

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    api(`POST ${path}`, {
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  async function createLedger(): Promise<string> {
    const { json } = await post('/api/ledgers', {
      name: '物业投诉',
      rulebook: 'property-internal-procedure',
    });
    return `/api/ledgers/${String(valueAt(json, 'id'))}`;
  }

  it('should say that every part is up', async () => {
    expect((await api('GET /api/health')).json).toMatchObject({
      status: 'up',
      database: 'up',
      storage: 'up',
    });
  });

  it('should tell an unknown address from a wrong method', async () => {
    expect((await api('GET /api/nothing')).status).toBe(404);
    expect((await api('GET /')).status).toBe(404);
    const wrong = await api('DELETE /api/ledgers');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST, GET');
  });

  it('should answer pages of this machine only, under a name of this machine', async () => {
    const local = await api('GET /api/ledgers', { headers: { origin: 'http://localhost:3000' } });
    expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null']) {
      const foreign = await api('GET /api/ledgers', { headers: { origin } });
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    }
    const rebound = await plainRequest(host.url, { headers: { host: 'evil.example' } });
    expect(rebound.statusCode).toBe(403);
  });

  it('should let a page ask first what it may send', async () => {
    const { status, headers } = await api('OPTIONS /api/ledgers', {
      headers: {
        origin: 'https://localhost:3000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key,complaint-ledger-addin-version',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-headers')).toContain('complaint-ledger-addin-version');
    expect(headers.get('access-control-expose-headers')).toContain('complaint-ledger-version');
    expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });

  it('should sign in who brings no token of their own, and check the token of who does', async () => {
    const authorization = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    const tokenOf = async (role: string) =>
      (await fetch(`${host.url}/dev/token?role=${role}&name=李明`)).text();
    expect((await api('GET /api/ledgers')).status).toBe(200);
    expect((await api('GET /api/ledgers', authorization(await tokenOf('Clerk')))).status).toBe(200);
    const clerk = await api('PUT /api/ledgers/x/calendar', authorization(await tokenOf('Clerk')));
    expect(clerk.status).toBe(403);
    const forged = `${(await tokenOf('Manager')).slice(0, -8)}AAAAAAAA`;
    expect((await api('GET /api/ledgers', authorization(forged))).status).toBe(401);
    expect((await api('GET /dev/token?role=Owner')).status).toBe(400);
  });

  it('should listen on the loopback address alone', async () => {
    const { port } = new URL(host.url);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      expect(await canConnect(address, Number(port))).toBe(false);
    }
  });

  it('should refuse 300 MB by its declared length, before it is sent', async () => {
    const answer = await plainRequest(`${host.url}/api/imports`, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(300 * 1024 * 1024),
      },
      chunks: 1,
    });
    expect(answer.statusCode).toBe(413);
  });

  it('should refuse an endless upload as soon as it is over the limit', async () => {
    const answer = await plainRequest(`${host.url}/api/imports`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      chunks: 300,
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.sent).toBeLessThan(300);
  });

  it('should import a real file and keep its records through a hard kill', async () => {
    const file = readFormFile(join(root, 'samples', 'gov-messages-with-replies-120.xlsx'));
    const form = makeForm(file, { rulebook: 'government-message-board' });
    const imported = await api('POST /api/imports', { body: form });
    const rows = valueAt(imported.json, 'records') as readonly Record<string, unknown>[];
    expect(rows).toHaveLength(120);

    const created = await post('/api/ledgers', {
      name: '留言',
      rulebook: 'government-message-board',
    });
    const ledger = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
    const records = rows.map(({ row, ...rest }) => ({
      id: `r${String(row)}`,
      baseVersion: 0,
      ...rest,
    }));
    const key = { 'idempotency-key': 'import-1' };
    const saved = await post(`${ledger}/records`, { records }, key);
    const results = valueAt(saved.json, 'results') as readonly { status: string }[];
    expect(results.filter(({ status }) => status !== 'applied')).toEqual([]);

    await host.end('SIGKILL');
    host = await runHost(app, data);
    const changes = await api(`GET ${ledger}/changes`);
    expect(valueAt(changes.json, 'cursor')).toBe('120');
    const repeated = await post(`${ledger}/records`, { records }, key);
    expect(repeated.json).toEqual(saved.json);
    expect(valueAt((await api(`GET ${ledger}`)).json, 'cursor')).toBe('120');
  });

  it('should run the report job through the queue into one blob, and the digest, and stop cleanly', async () => {
    const ledger = await createLedger();
    const key = { 'idempotency-key': '1' };
    await post(`${ledger}/records`, { records: [propertyComplaint('a')] }, key);
    for (let run = 0; run < 2; run += 1) {
      expect((await api('POST /admin/functions/periodicReports')).status).toBe(202);
      await untilWritten(ledger);
    }
    expect((await api('POST /admin/functions/chaseDigest')).status).toBe(202);
    expect((await api('POST /admin/functions/none')).status).toBe(404);
    const workbook = await fetch(`${host.url}${ledger}/reports/monthly?period=2026-10`, {
      headers: { accept: workbookType },
    });
    expect(workbook.headers.get('content-type')).toBe(workbookType);
    expect(await host.end('SIGTERM')).toBe(0);

    const azurite = await startAzurite(join(data, 'azurite'));
    const blobs = azureBlobs(azurite.connectionString);
    const id = ledger.split('/').at(-1) ?? '';
    const written = (await blobs.list('')).filter((path) => path.includes(id));
    expect(written).toHaveLength(4);
    const report = written.find((path) => path.includes('/monthly/')) ?? '';
    const bytes = await blobs.read(report);
    expect(new TextDecoder().decode(bytes?.subarray(0, 2))).toBe('PK');
    expect(await blobs.read('reports/none.xlsx')).toBeUndefined();
    await azurite.stop();
    host = await runHost(app, data);
  });

  /** Asks until every report of a ledger is written. */
  async function untilWritten(ledger: string): Promise<void> {
    for (;;) {
      const { json } = await api(`GET ${ledger}/reports`);
      const reports = valueAt(json, 'reports') as readonly { runs: readonly { state: string }[] }[];
      if (reports.every(({ runs }) => runs[0]?.state === 'done')) return;
      expect(JSON.stringify(reports)).not.toContain('failed');
    }
  }
});

describe('the bundled app', () => {
  it('should pack into one file of what runs, the same each time', async () => {
    const app = await buildApp();
    const folder = dirname(app.appFile);
    const { zip, names } = await zipFolder(folder);
    expect(names).toEqual(
      expect.arrayContaining(['app.mjs', 'host.json', 'package.json', 'rulebooks/index.json']),
    );
    expect(names.filter((name) => !/\.(mjs|json|yaml)$/.test(name))).toEqual([]);
    expect(names.filter((name) => /node_modules|local\.settings|\.data|test/.test(name))).toEqual(
      [],
    );
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(names);
    expect((await zipFolder(folder)).zip).toEqual(zip);
    await rm(app.folder, { recursive: true, force: true });
  });

  it('should load no driver, storage client or workbook library before it is used', async () => {
    const app = await buildApp();
    const loaded = await staticText(app.appFile);
    await rm(app.folder, { recursive: true, force: true });
    for (const heavy of ['ExcelJS', 'BlobServiceClient.fromConnectionString = ', 'class Pool ']) {
      expect(loaded).not.toContain(heavy);
    }
    expect(loaded).not.toMatch(/^import .*@electric-sql\/pglite/m);
    expect(loaded.length).toBeLessThan(1_500_000);
  });
});

/** The text of a module and of all that it imports statically. */
async function staticText(file: string, seen = new Set<string>()): Promise<string> {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const imports = [
    ...text.matchAll(/^(?:import|export)[^;]*?from "(\.[^"]+)"|^import "(\.[^"]+)"/gm),
  ];
  const inner = await Promise.all(
    imports.map(([, from, bare]) => staticText(join(dirname(file), from ?? bare ?? ''), seen)),
  );
  return text + inner.join('');
}

interface PlainOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Megabytes to send at most. */
  readonly chunks?: number;
}

/** Sends a request piece by piece until it is answered; gives the status and how much was sent. */
function plainRequest(
  url: string,
  { method = 'GET', headers = {}, chunks = 0 }: PlainOptions,
): Promise<{ statusCode: number | undefined; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const request = sendRequest(url, { method, headers }, (response: IncomingMessage) => {
      answered = true;
      response.resume();
      resolve({ statusCode: response.statusCode, sent });
      request.destroy();
    });
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    const piece = Buffer.alloc(1024 * 1024);
    const sendMore = () => {
      if (answered) return;
      if (sent === chunks) {
        if (headers['content-length'] === undefined) request.end();
        return;
      }
      sent += 1;
      request.write(piece, sendMore);
    };
    sendMore();
  });
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const answer = (connected: boolean) => () => {
      socket.destroy();
      resolve(connected);
    };
    socket.on('connect', answer(true)).on('error', answer(false)).on('timeout', answer(false));
  });
}
