import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product, served the way `npm start` serves it. */
export interface ServedProduct {
  readonly previewUrl: string;
  readonly serviceUrl: string;
  /** Ends it in order and removes its data. */
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does; its data stays. */
  kill(): Promise<void>;
}

/** Where a product that was ended goes on. */
export interface ServeOptions {
  readonly dataFolder?: string;
  readonly servicePort?: string;
}

/** Tests and scripts run in the project's folder. */
const root = process.cwd();

/** A new empty folder for the data of a product. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'complaint-ledger-e2e-'));

/**
 * Starts functions host, storage, database and preview, on free ports with a data folder of its own
 * unless told otherwise.
 */
export async function serveBuilt(options: ServeOptions = {}): Promise<ServedProduct> {
  const { dataFolder = newDataFolder(), servicePort = '0' } = options;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ FUNCTIONS_PORT: servicePort, PREVIEW_PORT: '0' },
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
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ended) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        ended();
        return;
      }
      child.removeAllListeners('exit');
      child.once('exit', () => ended());
      child.kill(signal);
    });
  return {
    previewUrl: urls[0],
    serviceUrl: urls[1],
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
