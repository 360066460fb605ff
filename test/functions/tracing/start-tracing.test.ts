import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { buildApp, type BuiltApp } from '../../support/functions/build-app';
import { runHost } from '../../support/functions/run-host';
import { valueAt } from '../../support/functions/value-at';
import { startTracing } from '../../../functions/tracing/start-tracing';

jest.setTimeout(240_000);

/** A span as OTLP writes it in JSON. */
interface OtlpSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
}

const traceId = '0af7651916cd43dd8448eb211c80319c';

describe('startTracing', () => {
  let app: BuiltApp;
  let collector: Server;
  const resources: string[] = [];
  const spans: OtlpSpan[] = [];

  beforeAll(async () => {
    app = await buildApp();
    collector = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        take(JSON.parse(Buffer.concat(parts).toString('utf8')) as OtlpBody);
        response.end('{}');
      });
    });
    await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    collector.close();
    await rm(app.folder, { recursive: true, force: true });
  });

  interface OtlpBody {
    readonly resourceSpans: readonly {
      readonly resource: unknown;
      readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
    }[];
  }

  function take({ resourceSpans }: OtlpBody): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      resources.push(JSON.stringify(resource));
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
  }

  it('should do nothing without a collector', async () => {
    expect(await startTracing({}, '1')).toBeUndefined();
    expect(await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, '1')).toBeUndefined();
  });

  it('should not be loaded with the entry of the bundled app', async () => {
    const folder = dirname(app.appFile);
    const first = await loadedAtOnce(app.appFile);
    const chunks = await readdir(join(folder, 'chunks'));
    const all = chunks.map((name) => join(folder, 'chunks', name));
    // Words of the SDK and of the exporter that the app itself does not use.
    for (const word of ['OTEL_BSP_SCHEDULE_DELAY', 'v1/traces']) {
      expect(await mentioning(word, all)).not.toEqual([]);
      expect(await mentioning(word, first)).toEqual([]);
    }
    expect(first.length).toBeGreaterThan(1);
  });

  it('should send requests, queue jobs linked to them and timer runs of the bundled app', async () => {
    const { port } = collector.address() as AddressInfo;
    const host = await runHost(app, join(app.folder, 'data'), {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    });
    const post = async (path: string, body: object) => {
      const response = await fetch(`${host.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          traceparent: `00-${traceId}-b7ad6b7169203331-01`,
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    };
    const rulebook = 'property-internal-procedure';
    const created = await post('/api/ledgers', { name: '物业投诉', rulebook });
    const ledger = `/api/ledgers/${String(valueAt(created, 'id'))}`;
    await post(`${ledger}/reports/monthly`, { period: '2026-10' });
    await post('/admin/functions/chaseDigest', {});
    await written(`${host.url}${ledger}/reports`);
    expect(await host.end('SIGTERM')).toBe(0);

    const asked = spans.find(({ name }) => name === 'makeReportAgain');
    expect(asked).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
    const job = spans.find(({ name }) => name === 'writeReport');
    expect(job?.traceId).not.toBe(traceId);
    expect(job?.links).toMatchObject([{ traceId, spanId: asked?.spanId }]);
    expect(spans.find(({ name }) => name === 'chaseDigest')?.parentSpanId).toBeUndefined();
    expect(spans.some(({ name }) => name === 'chaseDigest')).toBe(true);
    expect(resources[0]).toContain('complaint-ledger');
  });
});

/** Waits until the report of the ledger is there. */
async function written(address: string): Promise<void> {
  let text = '';
  while (!text.includes('"done"')) {
    const response = await fetch(address);
    text = await response.text();
    if (!response.ok || text.includes('"failed"')) throw new Error(text);
  }
}

/** The entry and the chunks it imports before anything runs. */
async function loadedAtOnce(entry: string): Promise<readonly string[]> {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const text = await readFile(path, 'utf8');
    for (const [, used = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.mjs)"/g)) {
      waiting.push(join(dirname(path), used));
    }
  }
  return [...loaded];
}

async function mentioning(name: string, paths: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths.filter((_path, at) => texts[at]?.includes(name));
}
