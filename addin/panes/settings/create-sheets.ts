import type { Instant } from '../../../core/date/time';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { createLedgerSheets } from '../../workbook/create-ledger-sheets';
import { noteOf, readingLines } from './change-rules';

/**
 * Creates the sheets of a ledger and writes down who settled what its document leaves open.
 *
 * @returns the names that are already taken; then nothing was written.
 */
export async function createSheets(
  ledger: LedgerSettings,
  act: { readonly at: Instant; readonly who: string; readonly reason: string },
): Promise<readonly string[]> {
  const undecided = { ...ledger, rulebook: { ...ledger.rulebook, choices: {} } };
  const lines = readingLines(undecided, ledger, {
    at: ledger.zone.toWall(act.at),
    number: '',
    recordId: '',
    who: act.who,
    reason: act.reason,
  });
  const choiceNotes = Object.fromEntries(lines.map(({ id }) => [id, noteOf(ledger, act)]));
  const history = lines.map(({ entry }) => entry);
  return createLedgerSheets({ ...ledger, choiceNotes }, act.at, history);
}
