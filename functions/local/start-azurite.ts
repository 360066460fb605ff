import { fork, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

export interface StorageEmulator {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** The emulator's published development account; no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * Ends the emulator when the process that started it is gone, however it went; the channel that
 * tells it so does not keep it alive by itself.
 */
const END_WITH_PARENT = `data:text/javascript,process.on('disconnect',()=>process.exit());process.channel.unref()`;

/** Starts Microsoft's storage emulator on free ports of 127.0.0.1 with its data in a folder. */
export async function startAzurite(folder: string): Promise<StorageEmulator> {
  await mkdir(folder, { recursive: true });
  const services = ['blob', 'queue', 'table'].flatMap((service) => [
    `--${service}Host`,
    '127.0.0.1',
    `--${service}Port`,
    '0',
  ]);
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = fork(
    createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js'),
    [...services, ...quiet, '--location', folder],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: ['--import', END_WITH_PARENT] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const addresses = await readAddresses(child);
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      `BlobEndpoint=${addresses.blob}/${ACCOUNT}`,
      `QueueEndpoint=${addresses.queue}/${ACCOUNT}`,
    ].join(';'),
    async stop() {
      if (child.connected) child.send('shutdown');
      await exited;
    },
  };
}

interface Addresses {
  readonly blob: string;
  readonly queue: string;
}

/** The emulator says on which ports it listens as soon as it does. */
async function readAddresses(child: ChildProcess): Promise<Addresses> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The storage emulator was started without pipes.');
  const found = new Map<string, string>();
  const trouble: string[] = [];
  stderr.on('data', (chunk: Buffer) => trouble.push(chunk.toString()));
  for await (const line of createInterface({ input: stdout })) {
    const [, service, address] =
      /Azurite (\w+) service is successfully listening at (\S+)/.exec(line) ?? [];
    if (service !== undefined && address !== undefined) found.set(service, address);
    const [blob, queue] = [found.get('Blob'), found.get('Queue')];
    if (blob !== undefined && queue !== undefined && found.has('Table')) return { blob, queue };
  }
  throw new Error(`The storage emulator did not start: ${trouble.join('')}`);
}
