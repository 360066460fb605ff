import type { CalendarSource } from '../../core/calendar/calendar';
import type { CalendarChange } from '../ledger/calendar-change';
import type { Ledger, LedgerKey } from '../ledger/ledger';
import type { TenantDatabase, TenantQueryable } from './database';
import { lockLedger } from './lock-ledger';
import { readLedger } from './read-ledgers';

/** What becomes of the calendar that is found: another one, or nothing. */
export type CalendarDecision =
  | { readonly kind: 'replace'; readonly calendar: CalendarSource; readonly change: CalendarChange }
  | { readonly kind: 'keep' };

/**
 * Gives a ledger another calendar and writes who did and why, in one transaction; whoever decides
 * sees the calendar that is stored, and writers of the ledger wait.
 *
 * @returns the ledger as it then stands.
 */
export function replaceLedgerCalendar(
  database: TenantDatabase,
  key: LedgerKey,
  decide: (stored: Ledger) => CalendarDecision,
): Promise<Ledger> {
  return database.transaction(async (transaction) => {
    await lockLedger(transaction, key);
    const stored = await readLedger(transaction, key);
    if (!stored) throw new Error('The ledger to give a calendar to does not exist.');
    const decision = decide(stored);
    if (decision.kind === 'keep') return stored;
    await write(transaction, key, decision.calendar, decision.change);
    return { ...stored, calendar: decision.calendar };
  });
}

async function write(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  calendar: CalendarSource,
  { at, by, reason, before, after }: CalendarChange,
): Promise<void> {
  await transaction.query(
    'UPDATE ledgers SET calendar = $3::jsonb WHERE organisation = $1 AND id = $2',
    [organisation, ledger, JSON.stringify(calendar)],
  );
  await transaction.query(
    `INSERT INTO calendar_changes (organisation, ledger, number, at, actor, reason, before, after)
     SELECT $1, $2, count(*) + 1, to_timestamp($3), $4, $5, $6, $7
     FROM calendar_changes WHERE organisation = $1 AND ledger = $2`,
    [organisation, ledger, at, by, reason, before, after],
  );
}
