import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../functions/store/database';
import { migrate } from '../../functions/store/migrate';
import { openPostgres } from '../../functions/store/open-postgres';
import { checkRestored, compareCounts, type Counts } from './compare-restored';
import { addDrillLedgers, keepWriting, type Acknowledged } from './drill-writers';
import {
  connected,
  countRows,
  databaseAddress,
  dumpDatabase,
  restoreDatabase,
} from './postgres-databases';

export interface DrillOptions {
  /** A server on which databases may be made; none of those it has is touched. */
  readonly server: string;
  /** Rounds each of eight writers has written before the dump begins. */
  readonly rounds: number;
  /** Happens to what was restored before it is looked at. */
  readonly tamper?: (restored: Database) => Promise<void>;
}

export interface Drill {
  /** What does not fit, as sentences; empty: the backup can be relied on. */
  readonly wrong: readonly string[];
  readonly counts: Counts;
  readonly acknowledgedBefore: number;
  readonly acknowledgedAfter: number;
  readonly dumpBytes: number;
  readonly dumpSeconds: number;
  readonly restoreSeconds: number;
}

/** Dumps a database while writers write into it, restores it into another one and compares. */
export async function runDrill(options: DrillOptions): Promise<Drill> {
  const run = randomUUID().slice(0, 8);
  const names = { source: `drill_${run}`, restored: `drill_${run}_restored` };
  const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-drill-'));
  try {
    await onServer(options, ...Object.values(names).map((name) => `CREATE DATABASE ${name}`));
    return await drill(options, names, join(folder, 'dump'));
  } finally {
    const drop = (name: string) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
    await onServer(options, ...Object.values(names).map(drop));
    await rm(folder, { recursive: true });
  }
}

const onServer = ({ server }: DrillOptions, ...statements: readonly string[]) =>
  connected(server, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

async function drill(
  { server, rounds, tamper }: DrillOptions,
  names: { readonly source: string; readonly restored: string },
  file: string,
): Promise<Drill> {
  const [from, to] = [
    databaseAddress(server, names.source),
    databaseAddress(server, names.restored),
  ];
  const dumped = await within(from, (source) => dumpUnderWriters(source, from, rounds, file));
  const restoreSeconds = await seconds(() => restoreDatabase(to, file));
  const wrong = await within(to, async (restored) => {
    await tamper?.(restored);
    const found = await Promise.all(
      dumped.keys.map((key) => checkRestored(restored, key, dumped.before)),
    );
    return [...compareCounts(dumped.counts, await connected(to, countRows)), ...found.flat()];
  });
  return {
    wrong,
    counts: dumped.counts,
    acknowledgedBefore: dumped.before.length,
    acknowledgedAfter: dumped.after,
    dumpBytes: (await stat(file)).size,
    dumpSeconds: dumped.seconds,
    restoreSeconds,
  };
}

async function within<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openPostgres(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function dumpUnderWriters(source: Database, url: string, rounds: number, file: string) {
  await migrate(source);
  const keys = await addDrillLedgers(source);
  const told: Acknowledged[] = [];
  const write = (phase: string, more: (round: number) => boolean) =>
    Promise.all(
      keys
        .flatMap((key) => ['x', 'y'].map((name) => ({ key, name: `${phase}-${name}` })))
        .map((writer) => keepWriting(source, writer, more, told)),
    );
  await write('before', (round) => round < rounds);
  let isDumping = true;
  const writing = write('during', () => isDumping);
  try {
    const before = [...told];
    const dumped = await connected(url, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
      const counts = await countRows(client);
      const taken = await seconds(() => dumpDatabase(url, rows[0]?.id ?? '', file));
      return { counts, seconds: taken };
    });
    isDumping = false;
    await writing;
    return { ...dumped, keys, before, after: told.length - before.length };
  } finally {
    isDumping = false;
    await writing;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
