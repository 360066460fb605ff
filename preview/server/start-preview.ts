import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPreview } from './answer-preview';

export interface PreviewOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The built add-in: taskpane.html, manifest.xml and what they name. */
  readonly addinFolder: string;
  /** Address of the service the add-in is told in `config.json`. */
  readonly serviceUrl: string;
  /** The built page; `dist/preview` when not given. */
  readonly previewFolder?: string;
  /** Microsoft's library; that of the installed package when not given. */
  readonly officeFolder?: string;
}

export interface RunningPreview {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the preview on 127.0.0.1 only: the page, the add-in and Microsoft's library.
 *
 * @returns the address, once the server listens, and a function that ends it.
 * @throws Error when the port is taken.
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const folders = {
    page: options.previewFolder ?? 'dist/preview',
    addin: options.addinFolder,
    office: options.officeFolder ?? 'node_modules/@microsoft/office-js/dist',
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answerPreview(request.method ?? 'GET', request.url ?? '/', folders, options.serviceUrl)
      .catch(() => ({ status: 500, type: 'text/plain; charset=utf-8', body: 'Internal error' }))
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
