import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PGliteInterface, Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database';
import { tenantDatabase } from './tenant-database';

/**
 * Opens the embedded database in a folder, or in memory; a new one takes some seconds to make.
 *
 * @param dataFolder absent: in memory, gone when closed.
 * @param template a dumped data folder a new database starts from.
 */
export async function openPglite(dataFolder?: string, template?: Blob): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  if (dataFolder !== undefined) await mkdir(dirname(dataFolder), { recursive: true });
  const database = await PGlite.create({
    ...(dataFolder !== undefined && { dataDir: dataFolder }),
    ...(template && { loadDataDir: template }),
  });
  return wrapPglite(database);
}

function wrapPglite(database: PGliteInterface): Database {
  const transaction: Database['transaction'] = (work) =>
    database.transaction((source) => work(queryableOf(source)));
  return {
    ...queryableOf(database),
    transaction,
    of: (organisation) => tenantDatabase(transaction, organisation),
    close: () => database.close(),
  };
}

function queryableOf(source: Pick<Transaction, 'query' | 'exec'>): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      return (await source.query<Row>(sql, [...values])).rows;
    },
    async execute(sql) {
      await source.exec(sql);
    },
  };
}
