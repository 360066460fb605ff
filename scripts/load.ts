import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildFunctions } from './build-functions';
import { buildRulebooks } from './build-rulebooks';
import { runLoad, type LoadResult } from './load/run-load';
import { watchProcess, type Usage } from './load/watch-process';
import { startPostgres } from './start-postgres';

/**
 * `npm run load -- [--seconds 300] [--clients 50]`: clients on this machine that validate, push, pull
 * and summarise, against the built service on the embedded database and then on PostgreSQL; prints
 * the latencies of each kind, the errors, the memory over time and what was the limit.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    clients: { type: 'string', default: '50' },
  },
});
const [seconds, clients] = [Number(values.seconds), Number(values.clients)];
const scratch = mkdtempSync(join(tmpdir(), 'complaint-ledger-load-'));
await buildRulebooks('dist/rulebooks');
await buildFunctions('dist/functions', 'dist/rulebooks');

await load('PGlite', '');
const postgres = startPostgres({ durable: true });
if (postgres) {
  await load('PostgreSQL', postgres.url);
  postgres.stop();
}
rmSync(scratch, { recursive: true, force: true });

async function load(name: string, databaseUrl: string): Promise<void> {
  const host = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'functions/local/main.ts', '--port', '0'],
      ...['--data', join(scratch, name)],
    ],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await firstLine(host);
  const until = performance.now() + seconds * 1_000;
  const watch = watchProcess(host.pid ?? 0, (seconds * 1_000) / 10);
  const results = await runLoad({ url, clients, more: () => performance.now() < until });
  report(name, results, watch.end());
  host.kill('SIGTERM');
  await once(host, 'exit');
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host was started without a pipe.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The host ended before it was ready.');
}

function report(
  name: string,
  results: ReadonlyMap<string, LoadResult>,
  { memory, cores }: Usage,
): void {
  console.log(`\n${name}: ${clients} clients, ${seconds} s`);
  for (const [kind, { latencies, errors, trouble }] of results) {
    const at = (percentile: number) =>
      `${(latencies.percentile(percentile) / 1_000).toFixed(1)} ms`;
    const counted = `${String(latencies.count).padStart(7)} requests, ${errors} errors`;
    console.log(
      `  ${kind.padEnd(9)} ${counted}, p50 ${at(50)}, p95 ${at(95)}, p99 ${at(99)}${trouble === undefined ? '' : `, ${trouble}`}`,
    );
  }
  const total = [...results.values()].reduce((sum, { latencies }) => sum + latencies.count, 0);
  console.log(`  ${Math.round(total / seconds)} requests a second`);
  console.log(`  memory of the service over time: ${memory.join(', ')} MB`);
  console.log(`  the service used ${cores.toFixed(2)} cores; ${limitOf(cores)}`);
}

/** The service's own code runs on one thread. */
function limitOf(cores: number): string {
  return cores > 0.85
    ? 'its one thread is the limit: more instances answer more'
    : 'it waited: for the database, or for a core that others used';
}
