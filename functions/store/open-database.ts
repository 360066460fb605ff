import type { Settings } from '../settings';
import type { Database } from './database';
import { isMigrated, migrate } from './migrate';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';

/** Opens the database the settings name and brings it to the present layout. */
export async function openDatabase({ databaseUrl, dataFolder }: Settings): Promise<Database> {
  if (databaseUrl !== undefined) return openServer(databaseUrl);
  if (dataFolder === undefined) {
    throw new Error('No database: set DATABASE_URL (PostgreSQL) or DATA_FOLDER (embedded).');
  }
  const database = await openPglite(dataFolder);
  await migrate(database);
  return database;
}

async function openServer(url: string): Promise<Database> {
  const database = await openPostgres(url);
  try {
    if (!(await isMigrated(database))) await migrateServer(url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A change of the layout may take as long as it needs. */
async function migrateServer(url: string): Promise<void> {
  const database = await openPostgres(url, { statement: 0 });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}
