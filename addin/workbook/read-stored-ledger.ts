import { parseStoredLedger, type ParsedLedger } from './parse-stored-ledger';
import { readSettingsSheet } from './read-settings-sheet';
import { runExcel } from './run-excel';

/** What the open workbook remembers of its ledger; undefined when it has none. */
export async function readStoredLedger(): Promise<ParsedLedger | undefined> {
  return runExcel(async (context) => {
    const settings = await readSettingsSheet(context);
    return settings && parseStoredLedger(settings.lines);
  });
}
