import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { CHOICE_KEY } from '../../core/workbook/settings-sheet';
import { addRegisterColumns } from './add-register-columns';
import { appendHistory } from './append-history';
import { calendarOperations } from './calendar-operations';
import { computedOperations } from './computed-operations';
import { keptRulebookOperations } from './kept-rulebook-operations';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';
import { settingOperations } from './setting-operations';
import { syncInBatches } from './sync-in-batches';

const ruleLines = ['rulebook.', 'parameter.', CHOICE_KEY] as const;

/** The lines of the settings sheet that say each part of a ledger; a version may bring columns. */
const lines = { calendar: ['calendar.'], rules: ruleLines, version: ruleLines } as const;

/**
 * Writes another calendar, or other rules, into the workbook: their sheet and lines of the settings,
 * and the computed columns of the register, with lines of history.
 *
 * @param ledger the ledger as it is to be.
 * @returns findings when the register is not as it should be; then nothing was written.
 */
export async function rewriteLedger(
  part: keyof typeof lines,
  ledger: LedgerSettings,
  history: readonly HistoryEntry[],
  asOf: Instant,
): Promise<readonly Finding[]> {
  return runExcel(async (context) => {
    if (part === 'version') await addRegisterColumns(context, ledger, asOf);
    const located = await locateRegister(context, ledger);
    if (!located.ok) return located.findings;
    await syncInBatches(context, [
      ...(part === 'calendar' ? await calendarOperations(context, ledger, asOf) : []),
      ...(await settingOperations(context, ledger, asOf, lines[part])),
      ...(part === 'version' ? await keptRulebookOperations(context, ledger) : []),
      ...(await computedOperations(context, located.register, ledger, asOf)),
    ]);
    await appendHistory(context, history);
    return [];
  });
}
