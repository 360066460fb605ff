import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { nowPlace, SETTINGS_KEY_COLUMN, settingsSheet } from '../../core/workbook/settings-sheet';
import { cellInput } from './cell-input';
import { readSettingsSheet } from './read-settings-sheet';
import type { Operation } from './sync-in-batches';

/** The operations that bring the settings sheet's lines about the calendar up to date. */
export async function settingOperations(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<readonly Operation[]> {
  const settings = await readSettingsSheet(context);
  if (!settings) return [];
  const planned = settingsSheet(ledger, asOf).blocks.flatMap(({ cells }) =>
    cells.map((row) => ({ key: row[SETTINGS_KEY_COLUMN], value: row[nowPlace.column] ?? null })),
  );
  return settings.lines.flatMap(({ key, row }) => {
    const line = planned.find((candidate) => candidate.key === key);
    if (!line || !key.startsWith('calendar.')) return [];
    const run = () => {
      const cell = settings.sheet.getRangeByIndexes(row, nowPlace.column, 1, 1);
      cell.formulas = [[cellInput(line.value, false)]];
    };
    return [{ bytes: 1_000 + JSON.stringify(line.value).length * 3, run }];
  });
}
