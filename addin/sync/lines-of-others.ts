import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { arrivalLine, historyLines } from '../ledger/history-lines';
import { wordingOf } from '../texts/texts';
import type { RowChange } from './sync-workbook';

/**
 * The lines of history of what others changed and a round has written into the rows: who, when, each
 * fact before and after, and which version of the record at the service it is.
 */
export function linesOfOthers(
  changes: readonly RowChange[],
  ledger: LedgerSettings,
): readonly HistoryEntry[] {
  const { sync } = wordingOf(ledger.language).texts;
  return changes.flatMap(({ row, by }) => {
    if (!by) return [];
    const at = Math.floor(Date.parse(by.at) / 1000);
    const act = { at, who: by.who, action: sync.changed, reason: sync.ofVersion(by.version) };
    switch (row.kind) {
      case 'none':
        return [];
      case 'add':
        return [arrivalLine(row.record, ledger, { ...act, action: sync.added })];
      case 'remove':
        return [arrivalLine(row.from, ledger, { ...act, action: sync.taken })];
      case 'patch':
        return historyLines(row.from, row.to, ledger, act);
    }
  });
}
