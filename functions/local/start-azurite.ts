import { fork, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

export interface StorageEmulator {
  readonly connectionString: string;
  /** Where its services listen. */
  readonly ports: AzuritePorts;
  stop(): Promise<void>;
}

type Service = 'blob' | 'queue' | 'table';
type AzuritePorts = Readonly<Record<Service, string>>;

const anyPorts: AzuritePorts = { blob: '0', queue: '0', table: '0' };

/** The emulator's published development account; no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * Ends the emulator when the process that started it is gone, however it went; the channel that
 * tells it so does not keep it alive by itself.
 */
const END_WITH_PARENT = `data:text/javascript,process.on('disconnect',()=>process.exit());process.channel.unref()`;

/**
 * Starts Microsoft's storage emulator on 127.0.0.1 with its data in a folder.
 *
 * @param ports absent: free ones.
 */
export async function startAzurite(
  folder: string,
  ports: AzuritePorts = anyPorts,
): Promise<StorageEmulator> {
  await mkdir(folder, { recursive: true });
  const services = Object.entries(ports).flatMap(([service, port]) => [
    `--${service}Host`,
    '127.0.0.1',
    `--${service}Port`,
    port,
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
    ports: {
      blob: new URL(addresses.blob).port,
      queue: new URL(addresses.queue).port,
      table: new URL(addresses.table).port,
    },
    async stop() {
      if (child.connected) child.send('shutdown');
      await exited;
    },
  };
}

/** The emulator says on which ports it listens as soon as it does. */
async function readAddresses(child: ChildProcess): Promise<Readonly<Record<Service, string>>> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The storage emulator was started without pipes.');
  const found = new Map<string, string>();
  const trouble: string[] = [];
  stderr.on('data', (chunk: Buffer) => trouble.push(chunk.toString()));
  for await (const line of createInterface({ input: stdout })) {
    const [, service, address] =
      /Azurite (\w+) service is successfully listening at (\S+)/.exec(line) ?? [];
    if (service !== undefined && address !== undefined) found.set(service, address);
    const [blob, queue, table] = [found.get('Blob'), found.get('Queue'), found.get('Table')];
    if (blob && queue && table) return { blob, queue, table };
  }
  throw new Error(`The storage emulator did not start: ${trouble.join('')}`);
}
