import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callApi } from '../support/functions/call-api';
import { pgliteTemplate } from '../support/functions/pglite-template';
import { testPorts } from '../support/functions/test-ports';
import { migrate } from '../../functions/store/migrate';
import { openPglite } from '../../functions/store/open-pglite';
import { runLoad } from '../../scripts/load/run-load';
import { watchProcess } from '../../scripts/load/watch-process';

jest.setTimeout(120_000);

describe('the load of many clients', () => {
  it('should be of every kind, without errors, over one connection each', async () => {
    const database = await openPglite(undefined, { template: await pgliteTemplate() });
    await migrate(database);
    const ports = testPorts(database);
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => void chunks.push(chunk));
      request.on('end', () => {
        const json: unknown = JSON.parse(Buffer.concat(chunks).toString() || 'null');
        const headers = { 'idempotency-key': String(request.headers['idempotency-key']) };
        const address = `${request.method ?? ''} ${request.url ?? ''}`;
        void callApi(ports, address, { headers, ...(json !== null && { json }) }).then((answer) => {
          response.writeHead(answer.status).end(answer.bytes);
        });
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const watch = watchProcess(process.pid, 60_000);
    let left = 60;
    const results = await runLoad({
      url: `http://127.0.0.1:${port}`,
      clients: 12,
      more: () => (left -= 1) >= 0,
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await database.close();

    expect(watch.end().memory).toHaveLength(1);
    expect([...results.keys()].sort()).toEqual(['pull', 'push', 'summary', 'validate']);
    const found = [...results.values()];
    expect(found.map(({ trouble }) => trouble)).toEqual(found.map(() => undefined));
    expect(found.reduce((sum, { latencies }) => sum + latencies.count, 0)).toBe(60);
  });
});
