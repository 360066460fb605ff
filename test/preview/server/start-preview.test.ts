/** @jest-environment node */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPreview, startPreview } from '../../../preview/server/start-preview';

let folder: string;
let preview: RunningPreview;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await mkdir(join(folder, 'addin'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'page', 'page.js'), 'page()');
  await writeFile(join(folder, 'addin', 'config.json'), '{"serviceUrl":"https://elsewhere"}');
  await writeFile(
    join(folder, 'addin', 'taskpane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><b>台账</b>',
  );
  preview = await startPreview({
    port: 0,
    addinFolder: join(folder, 'addin'),
    serviceUrl: 'http://127.0.0.1:7071',
    previewFolder: join(folder, 'page'),
  });
});

afterAll(async () => {
  await preview.stop();
  await rm(folder, { recursive: true });
});

/** Asks with the path exactly as written; fetch would tidy it up. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; type: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(preview.url);
    const asked = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          type: response.headers['content-type'] ?? '',
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('should listen on this machine only', () => {
  expect(new URL(preview.url).hostname).toBe('127.0.0.1');
});

it('should serve the page and its script', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await ask('/preview/page.js?x=1')).toMatchObject({ status: 200, body: 'page()' });
});

it('should put the preview in place of the office.js of the network', async () => {
  const { body } = await ask('/addin/taskpane.html?pane=entry');
  expect(body).not.toContain('appsforoffice');
  expect(body).toContain('<script src="/office-js/excel-web-16.00.js"></script>');
  expect(body).toContain('<script src="/preview/office.js"></script><b>台账</b>');
});

it('should tell the add-in where the service is', async () => {
  expect((await ask('/addin/config.json')).body).toBe('{"serviceUrl":"http://127.0.0.1:7071"}');
});

it('should serve Microsoft’s library', async () => {
  const { status, body } = await ask('/office-js/excel-web-16.00.js');
  expect([status, body.length > 1_000_000]).toEqual([200, true]);
});

it.each([
  ['/addin/missing.js', 404],
  ['/addin/', 404],
  ['/elsewhere/x', 404],
  ['/addin/../secret.txt', 404],
  ['/addin/%2e%2e/secret.txt', 404],
  ['/addin/..%2fsecret.txt', 404],
  ['/addin/%00', 404],
  ['/%', 400],
])('should answer %s with %d', async (path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain('secret.txt content');
  expect(answer.body).not.toBe('secret');
});

it('should only be read from', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(await ask('/preview/page.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

it('should fail when the port is taken', async () => {
  const port = Number(new URL(preview.url).port);
  await expect(startPreview({ port, addinFolder: folder, serviceUrl: '' })).rejects.toThrow(
    /EADDRINUSE/,
  );
});
