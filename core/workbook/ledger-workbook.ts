import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { choicesSheet } from './choice-lists';
import { calendarSheet } from './calendar-sheet';
import { historySheet, type HistoryEntry } from './history-sheet';
import { ledgerNames } from './ledger-names';
import type { LedgerSettings } from './ledger-settings';
import { registerLayout } from './register-layout';
import { registerSheet } from './register-sheet';
import { rulebookSheet } from './rulebook-sheet';
import { settingsSheet } from './settings-sheet';
import type { WorkbookPlan } from './workbook-plan';

/** What a ledger's workbook may carry besides the records themselves. */
export interface LedgerExtras {
  /** Version of each record by its id; absent: 1. */
  readonly versions?: ReadonlyMap<string, number>;
  readonly history?: readonly HistoryEntry[];
}

/**
 * Lays out a whole ledger: register, calendar, history and settings.
 *
 * @param ledger rulebook, calendar, zone and language of the ledger.
 * @param records rows of the register, in the order they shall stand in.
 * @param asOf the instant the cached results are computed for.
 * @returns a plan that the add-in writes through Office.js and the functions as a file; an
 *   empty ledger's table has one blank row, because a native table needs one.
 */
export const ledgerWorkbook = (
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
  asOf: Instant,
  extras: LedgerExtras = {},
): WorkbookPlan => ({
  sheets: [
    registerSheet(
      registerLayout(ledger, asOf),
      records,
      asOf,
      extras.versions ?? new Map<string, number>(),
    ),
    calendarSheet(ledger, asOf),
    historySheet(ledger, extras.history ?? []),
    settingsSheet(ledger, asOf),
    ...choicesSheet(ledger),
    ...rulebookSheet(ledger),
  ],
  names: ledgerNames(ledger, asOf),
});
