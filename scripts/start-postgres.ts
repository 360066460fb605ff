import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** A PostgreSQL server of the tests' own. */
export interface TestPostgres {
  readonly url: string;
  stop(): void;
  /** Ends the server without waiting for anybody; its data stay. */
  halt(): void;
  /** Starts it again on its data. */
  start(): Promise<void>;
  /** Stops all of its processes where they are: connections stay open and nothing is answered. */
  freeze(): void;
  /** Lets them go on. */
  thaw(): void;
  /** Kills the server as `kill -9` does and starts it again on what is left. */
  crash(): Promise<void>;
}

/**
 * Starts a throw-away PostgreSQL server on a socket in a temporary folder; what it commits survives a
 * failure of power when it is to be `durable`, at the speed of the disk.
 *
 * @returns The server, or undefined (with a line that says so) when none is installed.
 */
export function startPostgres({ durable = false } = {}): TestPostgres | undefined {
  const bin = newestServer('/usr/lib/postgresql');
  if (!bin) {
    console.log('skipped: tests against PostgreSQL (apt-get install postgresql)');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'complaint-ledger-pg-'));
  const asServerUser = serverUser(folder);
  const data = join(folder, 'data');
  asServerUser(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  const control = (...args: readonly string[]) =>
    asServerUser(join(bin, 'pg_ctl'), ['-D', data, ...args]);
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=${durable ? 'on' : 'off'}`;
  const start = () => control('-w', '-l', join(folder, 'log'), '-o', options, 'start');
  start();
  return {
    url: `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      if (existsSync(join(data, 'postmaster.pid'))) control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
    halt: () => control('-m', 'immediate', 'stop'),
    start: () => eventually(start),
    freeze: () => signal(data, 'SIGSTOP'),
    thaw: () => signal(data, 'SIGCONT'),
    async crash() {
      process.kill(mainProcess(data), 'SIGKILL');
      await eventually(start);
    },
  };
}

function mainProcess(data: string): number {
  return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** To the main process first, so that it starts no others meanwhile; one that has ended needs none. */
function signal(data: string, name: 'SIGSTOP' | 'SIGCONT'): void {
  const main = mainProcess(data);
  process.kill(main, name);
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim();
  for (const child of children.split(' ').filter((id) => id !== '')) {
    try {
      process.kill(Number(child), name);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem;
    }
  }
}

/** A server starts only after the last process of the one before it has noticed and ended. */
async function eventually(start: () => void): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      start();
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await setImmediate();
    }
  }
}

function newestServer(root: string): string | undefined {
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** The server refuses to run as root: root runs it as the user Debian's package made for it. */
function serverUser(folder: string): (file: string, args: readonly string[]) => void {
  if (process.getuid?.() !== 0)
    return (file, args) => execFileSync(file, args, { stdio: 'ignore' });
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
  return (file, args) =>
    execFileSync('runuser', ['-u', 'postgres', '--', file, ...args], { stdio: 'ignore' });
}
