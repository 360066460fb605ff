import type { HistoryEntry } from '../../core/workbook/history-sheet';
import { appendHistory } from './append-history';
import { runExcel } from './run-excel';

/** Adds lines to the history by themselves, for what concerns no record. */
export async function writeHistory(entries: readonly HistoryEntry[]): Promise<void> {
  await runExcel(async (context) => {
    await appendHistory(context, entries);
    await context.sync();
  });
}
