import { nowPlace, SETTINGS_KEY_COLUMN } from '../../core/workbook/settings-sheet';
import { cellText } from './cell-text';
import type { SettingLine } from './parse-stored-ledger';

/** Name that points into the settings sheet, whatever the sheet is called. */
const SETTINGS_NAME = 'LedgerNow';

/** The settings sheet as it stands. */
export interface SettingsSheet {
  readonly sheet: Excel.Worksheet;
  readonly lines: readonly SettingLine[];
  /** 0-based row below the last line. */
  readonly nextRow: number;
}

/** Reads the settings sheet; undefined in a workbook without a ledger. Two syncs. */
export async function readSettingsSheet(
  context: Excel.RequestContext,
): Promise<SettingsSheet | undefined> {
  const name = context.workbook.names.getItemOrNullObject(SETTINGS_NAME);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return undefined;
  const sheet = name.getRange().worksheet;
  const range = sheet.getRangeByIndexes(nowPlace.row, 0, LINES, SETTINGS_KEY_COLUMN + 1);
  range.load('values,formulas');
  await context.sync();
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const lines = values.map((row, index) => ({
    row: nowPlace.row + index,
    key: cellText(row[SETTINGS_KEY_COLUMN]),
    value: row[nowPlace.column],
    formula: formulas[index]?.[nowPlace.column],
  }));
  const last = lines.findLastIndex(({ key }) => key !== '');
  return {
    sheet,
    lines: lines.filter(({ key }) => key !== ''),
    nextRow: nowPlace.row + last + 1,
  };
}

/** More lines than any ledger has settings. */
const LINES = 200;
