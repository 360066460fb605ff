import { PGlite } from '@electric-sql/pglite';
import { packages } from '../../../package-lock.json';
import { keep, readKept } from '../kept-file';

const { version } = packages['node_modules/@electric-sql/pglite'];
const name = `pglite-${version}.tar.gz`;

/** An empty embedded database as a dump; made once for all tests, since making one takes seconds. */
export async function pgliteTemplate(): Promise<Blob> {
  const kept = readKept(name);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  keep(name, new Uint8Array(await dump.arrayBuffer()));
  return dump;
}
