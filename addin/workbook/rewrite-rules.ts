import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { CHOICE_KEY } from '../../core/workbook/settings-sheet';
import { appendHistory } from './append-history';
import { computedOperations } from './computed-operations';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';
import { settingOperations } from './setting-operations';
import { syncInBatches } from './sync-in-batches';

/**
 * Writes other parameters or another version of the rulebook into the workbook: their lines of the
 * settings sheet and the computed columns of the register, with lines of history.
 *
 * @param ledger the ledger by its new rules.
 * @returns findings when the register is not as it should be; then nothing was written.
 */
export async function rewriteRules(
  ledger: LedgerSettings,
  history: readonly HistoryEntry[],
  asOf: Instant,
): Promise<readonly Finding[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return located.findings;
    await syncInBatches(context, [
      ...(await settingOperations(context, ledger, asOf, ['rulebook.', 'parameter.', CHOICE_KEY])),
      ...(await computedOperations(context, located.register, ledger, asOf)),
    ]);
    await appendHistory(context, history);
    return [];
  });
}
