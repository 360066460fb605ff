import { mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PGliteInterface, Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database';
import { told } from './database-trouble';
import { layoutGuard } from './layout-guard';
import { PartDown } from './part-down';
import { tenantDatabase } from './tenant-database';

export interface PgliteOptions {
  /** A dumped data folder a new database starts from. */
  readonly template?: Blob;
  /** Tells how many bytes are free for a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/**
 * What has to be free on the disk for anything to be begun, in bytes: the embedded database does not
 * survive a full disk, and a request with its log and history never takes that much.
 */
const RESERVE = 256 * 1024 * 1024;

/**
 * Opens the embedded database in a folder, or in memory; a new one takes some seconds to make.
 *
 * @param dataFolder absent: in memory, gone when closed.
 */
export async function openPglite(
  dataFolder?: string,
  { template, freeBytes = freeBytesOf }: PgliteOptions = {},
): Promise<Database> {
  const checkRoom = async (): Promise<void> => {
    if (dataFolder === undefined || (await freeBytes(dirname(dataFolder))) >= RESERVE) return;
    throw new PartDown('database', 'full');
  };
  if (dataFolder !== undefined) await mkdir(dirname(dataFolder), { recursive: true });
  await checkRoom();
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await told(
    PGlite.create({
      ...(dataFolder !== undefined && { dataDir: dataFolder }),
      ...(template && { loadDataDir: template }),
    }),
  );
  return wrapPglite(database, checkRoom);
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function wrapPglite(database: PGliteInterface, checkRoom: () => Promise<void>): Database {
  const transaction: Database['transaction'] = async (work) => {
    await checkRoom();
    return told(database.transaction((source) => work(queryableOf(source))));
  };
  return {
    ...queryableOf(database),
    transaction,
    of: (organisation) => tenantDatabase(transaction, organisation, layoutGuard),
    close: () => database.close(),
  };
}

function queryableOf(source: Pick<Transaction, 'query' | 'exec'>): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      return (await told(source.query<Row>(sql, [...values]))).rows;
    },
    async execute(sql) {
      await told(source.exec(sql));
    },
  };
}
