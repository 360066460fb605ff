import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { nowPlace, SETTINGS_KEY_COLUMN, settingsSheet } from '../../core/workbook/settings-sheet';
import type { Cell } from '../../core/workbook/workbook-plan';
import { cellInput } from './cell-input';
import { readSettingsSheet, type SettingsSheet } from './read-settings-sheet';
import type { Operation } from './sync-in-batches';

/**
 * The operations that bring lines of the settings sheet up to date; one that is not there yet is put
 * below the others.
 *
 * @param parts beginnings of the lines' keys: `calendar.`, say.
 */
export async function settingOperations(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  asOf: Instant,
  parts: readonly string[],
): Promise<readonly Operation[]> {
  const settings = await readSettingsSheet(context);
  if (!settings) return [];
  const planned = settingsSheet(ledger, asOf).blocks.flatMap(({ cells }) =>
    cells.map((row) => ({
      key: textOf(row[SETTINGS_KEY_COLUMN]),
      title: row[0] ?? null,
      value: row[nowPlace.column] ?? null,
    })),
  );
  const concerned = planned.filter(({ key }) => parts.some((part) => key.startsWith(part)));
  return concerned.map(({ key, title, value }): Operation => {
    const row = settings.lines.find((line) => line.key === key)?.row;
    const run = () => {
      const place = row ?? addLine(settings, title, key);
      const cell = settings.sheet.getRangeByIndexes(place, nowPlace.column, 1, 1);
      cell.formulas = [[cellInput(value, false)]];
    };
    return { bytes: 1_000 + JSON.stringify(value).length * 3, run };
  });
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Makes a line below the others; what stands there moves down. */
function addLine({ sheet, nextRow }: SettingsSheet, title: Cell, key: string): number {
  const line = sheet
    .getRangeByIndexes(nextRow, 0, 1, SETTINGS_KEY_COLUMN + 1)
    .insert(Excel.InsertShiftDirection.down);
  line.values = [[cellInput(title, true), '', key]];
  return nextRow;
}
