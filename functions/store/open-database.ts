import type { Settings } from '../settings';
import type { Database } from './database';
import { migrate } from './migrate';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';

/** Opens the database the settings name and brings it to the present layout. */
export async function openDatabase({ databaseUrl, dataFolder }: Settings): Promise<Database> {
  if (databaseUrl === undefined && dataFolder === undefined) {
    throw new Error('No database: set DATABASE_URL (PostgreSQL) or DATA_FOLDER (embedded).');
  }
  const database = await (databaseUrl === undefined
    ? openPglite(dataFolder)
    : openPostgres(databaseUrl));
  await migrate(database);
  return database;
}
