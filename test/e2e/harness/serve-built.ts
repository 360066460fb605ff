import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product, served the way `npm start` serves it. */
export interface ServedProduct {
  readonly previewUrl: string;
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

/** Tests and scripts run in the project's folder. */
const root = process.cwd();

/** Starts functions host, storage, database and preview on free ports with a data folder of its own. */
export async function serveBuilt(): Promise<ServedProduct> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'complaint-ledger-e2e-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ FUNCTIONS_PORT: '0', PREVIEW_PORT: '0' },
      LEDGER_DATA: dataFolder,
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const urls = await new Promise<readonly [string, string]>((found, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const preview = /ready: {2}(http:\S+)/.exec(output)?.[1];
      const service = /API: (http:\/\/[^/]+)/.exec(output)?.[1];
      if (preview !== undefined && service !== undefined) found([preview, service]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => failed(new Error(`serve ended with ${String(code)}:\n${output}`)));
  });
  return {
    previewUrl: urls[0],
    serviceUrl: urls[1],
    stop: () =>
      new Promise((ended) => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          rmSync(dataFolder, { recursive: true, force: true });
          ended();
        });
        child.kill('SIGTERM');
      }),
  };
}
