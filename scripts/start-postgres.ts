import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of the tests' own. */
export interface TestPostgres {
  readonly url: string;
  stop(): void;
}

/**
 * Starts a throw-away PostgreSQL server on a socket in a temporary folder.
 *
 * @returns The server, or undefined (with a line that says so) when none is installed.
 */
export function startPostgres(): TestPostgres | undefined {
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
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off`;
  asServerUser(join(bin, 'pg_ctl'), [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    options,
    'start',
  ]);
  return {
    url: `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      asServerUser(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
