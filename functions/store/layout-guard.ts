import type { Queryable } from './database';
import { NEWER_LAYOUT } from './database-trouble';
import { migrationLock, migrations } from './migrate';

const newest = Math.max(...migrations.map(({ version }) => version));

/**
 * Begins a transaction that works on the tables of organisations: it waits while the layout is being
 * changed, the change waits for it, and a layout of a later version of the service is refused rather
 * than read as if it were the present one.
 */
export const layoutGuard = `
  SELECT pg_advisory_xact_lock_shared(${migrationLock});
  DO $$ BEGIN
    IF (SELECT max(version) FROM migrations) > ${newest} THEN
      RAISE EXCEPTION 'the layout of the database is newer' USING ERRCODE = '${NEWER_LAYOUT}';
    END IF;
  END $$;
`;

/** Throws a `PartDown` when the database does not answer or has a layout of a later version. */
export async function checkLayout(database: Queryable): Promise<void> {
  await database.execute(layoutGuard);
}
