import type { Database, Queryable } from './database';
import type { Migration } from './migration';
import { ledgers } from './migrations/0001-ledgers';
import { reportRuns } from './migrations/0002-report-runs';
import { calendarChanges } from './migrations/0003-calendar-changes';
import { dutyMarks } from './migrations/0004-duty-marks';
import { ruleChanges } from './migrations/0005-rule-changes';
import { ownRulebooks } from './migrations/0006-own-rulebooks';
import { reportFiles } from './migrations/0007-report-files';
import { historyChain } from './migrations/0008-history-chain';
import { deliveries } from './migrations/0011-deliveries';
import { chaseNotices } from './migrations/0010-chase-notices';
import { organisations } from './migrations/0009-organisations';
import { custody } from './migrations/0012-custody';
import { caseReportRuns } from './migrations/0013-case-reports';
import { deliveriesBegun } from './migrations/0014-deliveries-begun';
import { reportFilesDeleted } from './migrations/0015-report-files-deleted';
import { reportRunsAsked } from './migrations/0016-report-runs-asked';

/** The layouts in their order. */
export const migrations: readonly Migration[] = [
  ledgers,
  reportRuns,
  calendarChanges,
  dutyMarks,
  ruleChanges,
  ownRulebooks,
  reportFiles,
  historyChain,
  organisations,
  chaseNotices,
  deliveries,
  custody,
  caseReportRuns,
  deliveriesBegun,
  reportFilesDeleted,
  reportRunsAsked,
];

/** Names the advisory lock that lets one process at a time migrate, while nobody works. */
export const migrationLock = 7_051_122;

/** Brings a database to the present layout; does nothing when it is there already. */
export async function migrate(
  database: Database,
  wanted: readonly Migration[] = migrations,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await transaction.execute(MIGRATIONS_TABLE);
    const missing = await missingFrom(transaction, wanted);
    if (missing.length === 0) return;
    await forceRowSecurity(transaction, false);
    for (const migration of missing) await apply(migration, transaction);
    await forceRowSecurity(transaction, true);
  });
}

/** Whether a database has the present layout; nothing is changed. */
export async function isMigrated(database: Queryable): Promise<boolean> {
  const [table] = await database.query<{ found: string | null }>(
    `SELECT to_regclass('migrations')::text AS found`,
  );
  return typeof table?.found === 'string' && (await missingFrom(database, migrations)).length === 0;
}

const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS migrations (
    version integer PRIMARY KEY,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )
`;

async function missingFrom(
  database: Queryable,
  wanted: readonly Migration[],
): Promise<readonly Migration[]> {
  const rows = await database.query<{ version: number }>('SELECT version FROM migrations');
  const applied = new Set(rows.map(({ version }) => version));
  return wanted.filter(({ version }) => !applied.has(version));
}

/**
 * Row security binds the owner of the tables as well, who would then find no rows to migrate: it is
 * lifted for the owner, within the transaction alone.
 */
async function forceRowSecurity(transaction: Queryable, force: boolean): Promise<void> {
  const tables = await transaction.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relrowsecurity AND relnamespace = current_schema()::text::regnamespace`,
  );
  for (const { name } of tables) {
    await transaction.execute(`ALTER TABLE ${name} ${force ? '' : 'NO '}FORCE ROW LEVEL SECURITY`);
  }
}

async function apply({ version, name, steps }: Migration, transaction: Queryable): Promise<void> {
  for (const step of steps) {
    await (typeof step === 'string' ? transaction.execute(step) : step(transaction));
  }
  await transaction.query('INSERT INTO migrations (version, name) VALUES ($1, $2)', [
    version,
    name,
  ]);
}
