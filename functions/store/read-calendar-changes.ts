import type { CalendarChange } from '../ledger/calendar-change';
import type { LedgerKey } from '../ledger/ledger';
import type { Queryable } from './database';

/** The changes of a ledger's calendar, oldest first. */
export function readCalendarChanges(
  database: Queryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly CalendarChange[]> {
  return database.query<CalendarChange>(
    `SELECT floor(extract(epoch FROM at))::float8 AS at, actor AS by, reason, before, after
     FROM calendar_changes WHERE organisation = $1 AND ledger = $2 ORDER BY number`,
    [organisation, ledger],
  );
}
