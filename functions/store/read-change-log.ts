import type { CalendarChange } from '../ledger/calendar-change';
import type { LedgerKey } from '../ledger/ledger';
import type { RuleChange } from '../ledger/rule-change';
import type { TenantQueryable } from './database';

/** What is written down when a ledger's calendar, or its parameters or rulebook, are changed. */
export interface ChangeLogs {
  readonly calendar_changes: CalendarChange;
  readonly rule_changes: RuleChange;
}

/** The changes of a ledger that a log holds, oldest first. */
export function readChangeLog<Log extends keyof ChangeLogs>(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  log: Log,
): Promise<readonly ChangeLogs[Log][]> {
  return database.query<ChangeLogs[Log]>(
    `SELECT floor(extract(epoch FROM at))::float8 AS at, actor AS by, reason, before, after
     FROM ${log} WHERE organisation = $1 AND ledger = $2 ORDER BY number`,
    [organisation, ledger],
  );
}
