import type { Queryable } from './database';

/** The organisations that have ledgers, for scheduled work and checks over all of them. */
export async function readOrganisations(database: Queryable): Promise<readonly string[]> {
  const rows = await database.query<{ organisation: string }>(
    'SELECT organisation FROM organisations ORDER BY organisation',
  );
  return rows.map(({ organisation }) => organisation);
}
