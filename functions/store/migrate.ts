import type { Database, Queryable } from './database';
import type { Migration } from './migration';
import { ledgers } from './migrations/0001-ledgers';
import { reportRuns } from './migrations/0002-report-runs';
import { calendarChanges } from './migrations/0003-calendar-changes';
import { dutyMarks } from './migrations/0004-duty-marks';
import { ruleChanges } from './migrations/0005-rule-changes';
import { ownRulebooks } from './migrations/0006-own-rulebooks';
import { reportFiles } from './migrations/0007-report-files';

const migrations: readonly Migration[] = [
  ledgers,
  reportRuns,
  calendarChanges,
  dutyMarks,
  ruleChanges,
  ownRulebooks,
  reportFiles,
];

/** Names the advisory lock that lets one process at a time migrate. */
const MIGRATION_LOCK = 7_051_122;

/** Brings a database to the present layout; does nothing when it is there already. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await transaction.execute(MIGRATIONS_TABLE);
    for (const migration of await missingFrom(transaction)) await apply(migration, transaction);
  });
}

const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS migrations (
    version integer PRIMARY KEY,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )
`;

async function missingFrom(database: Queryable): Promise<readonly Migration[]> {
  const rows = await database.query<{ version: number }>('SELECT version FROM migrations');
  const applied = new Set(rows.map(({ version }) => version));
  return migrations.filter(({ version }) => !applied.has(version));
}

async function apply({ version, name, sql }: Migration, transaction: Queryable): Promise<void> {
  await transaction.execute(sql);
  await transaction.query('INSERT INTO migrations (version, name) VALUES ($1, $2)', [
    version,
    name,
  ]);
}
