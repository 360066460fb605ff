import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { storageSetting } from '../settings';
import { provideFunctionsCore } from './functions-core';
import type { Log } from './invoke';
import { serveHttp } from './serve-http';
import { startAzurite } from './start-azurite';
import { startQueues } from './start-queues';
import { startTimers } from './start-timers';
import { openTokenMint } from './token-mint';

export interface LocalHostOptions {
  /** Loopback address to listen on; the host starts on no other, for it signs everybody in. */
  readonly address: string;
  /** Port there; 0 takes a free one. */
  readonly port: number;
  /** Folder of the embedded database and the storage emulator. */
  readonly dataFolder: string;
  /** Folder with the compiled rulebooks. */
  readonly rulebooksFolder: string;
  /** The bundled function app, unchanged. */
  readonly appFile: string;
}

export interface LocalHost {
  readonly url: string;
  /** Finishes what runs, then stops the app and the emulator. */
  stop(): Promise<void>;
}

/**
 * Runs the function app on this machine without Azure: HTTP, timers and queues, on 127.0.0.1 only.
 * Its settings are passed through the environment, so one process runs one host.
 */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  refuseOutside(options.address);
  const dataFolder = resolve(options.dataFolder);
  await mkdir(dataFolder, { recursive: true });
  const azurite = await startAzurite(join(dataFolder, 'azurite'));
  const tokens = await openTokenMint();
  Object.assign(process.env, {
    ...(!process.env['DATABASE_URL'] && { DATA_FOLDER: join(dataFolder, 'database') }),
    [storageSetting]: azurite.connectionString,
    RULEBOOKS_FOLDER: resolve(options.rulebooksFolder),
    DEVELOPMENT_KEYS: JSON.stringify(tokens.keys),
  });

  const app = provideFunctionsCore();
  await import(pathToFileURL(resolve(options.appFile)).href);
  await app.runHooks('appStart');

  const timers = startTimers(app, logLine);
  const queues = await startQueues(app, azurite.connectionString, logLine);
  const server = createServer((request, response) => {
    serveHttp({ app, tokens, log: logLine }, request, response).catch((error: unknown) => {
      logLine('error', 'host', String(error));
      response.destroy();
    });
  });
  const url = `http://${options.address}:${await listen(server, options)}`;
  // A new database takes some seconds to make: better now than under the first request.
  await fetch(`${url}/api/health`);

  return {
    url,
    async stop() {
      timers.stop();
      await Promise.all([closeServer(server), queues.stop()]);
      await app.runHooks('appTerminate');
      await azurite.stop();
    },
  };
}

/** Warnings and errors of the app go to the console; nothing else does. */
const logLine: Log = (level, name, message) => {
  if (['warning', 'error', 'critical'].includes(level)) {
    console.error(`[${level}] ${name}: ${message}`);
  }
};

function refuseOutside(address: string): void {
  if (address === '127.0.0.1') return;
  throw new Error(
    `The local host signs everybody in and listens on 127.0.0.1 alone, not on “${address}”.`,
  );
}

function listen(server: Server, { port, address }: LocalHostOptions): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => done((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
}
