import type { CalendarSource } from '../../core/calendar/calendar';
import type { CalendarChange } from '../ledger/calendar-change';
import type { Ledger, LedgerKey } from '../ledger/ledger';
import { appendChangeLog } from './append-change-log';
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
  key: LedgerKey,
  calendar: CalendarSource,
  change: CalendarChange,
): Promise<void> {
  await transaction.query(
    'UPDATE ledgers SET calendar = $3::jsonb WHERE organisation = $1 AND id = $2',
    [key.organisation, key.ledger, JSON.stringify(calendar)],
  );
  await appendChangeLog(transaction, key, 'calendar_changes', change);
}
