import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** The address of another database of the same server: `…/postgres?host=…` → `…/name?host=…`. */
export const databaseAddress = (url: string, name: string): string =>
  url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);

/** Runs statements over a connection of its own. */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows of every table, by its name. */
export async function countRows(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
  const counts = new Map<string, number>();
  for (const { name } of rows) {
    const counted = await client.query<{ rows: number }>(
      `SELECT count(*)::float8 AS rows FROM ${client.escapeIdentifier(name)}`,
    );
    counts.set(name, counted.rows[0]?.rows ?? 0);
  }
  return counts;
}

/** Dumps what a snapshot sees into a file, while others write. */
export const dumpDatabase = (url: string, snapshot: string, file: string) =>
  run('pg_dump', ['-Fc', `--snapshot=${snapshot}`, `--file=${file}`, `--dbname=${url}`]);

/** Restores a dump into an empty database; ends at the first statement that fails. */
export const restoreDatabase = (url: string, file: string) =>
  run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${url}`, file]);
