import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packages } from '../../../package-lock.json';

const folder = join(__dirname, '..', '..', '..', '.cache');
const { version } = packages['node_modules/@electric-sql/pglite'];
const file = join(folder, `pglite-${version}.tar.gz`);

/** An empty embedded database as a dump; made once for all tests, since making one takes seconds. */
export async function pgliteTemplate(): Promise<Blob> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, new Uint8Array(await dump.arrayBuffer()));
  await rename(unfinished, file);
  return dump;
}
