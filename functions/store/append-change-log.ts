import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';
import type { ChangeLogs } from './read-change-log';

/** Writes down, as the next entry of a log, who changed what a ledger runs by, when and why. */
export async function appendChangeLog<Log extends keyof ChangeLogs>(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  log: Log,
  { at, by, reason, before, after }: ChangeLogs[Log],
): Promise<void> {
  const stored = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  await transaction.query(
    `INSERT INTO ${log} (organisation, ledger, number, at, actor, reason, before, after)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM ${log} WHERE organisation = $1 AND ledger = $2),
       to_timestamp($3), $4, $5, $6, $7)`,
    [organisation, ledger, at, by, reason, stored(before), stored(after)],
  );
}
