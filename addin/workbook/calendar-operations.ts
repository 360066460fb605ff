import type { Instant } from '../../core/date/time';
import { calendarSheet } from '../../core/workbook/calendar-sheet';
import { quotedSheet } from '../../core/workbook/cell-address';
import { ledgerNames } from '../../core/workbook/ledger-names';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { sheetNames, tableNames } from '../../core/workbook/sheet-names';
import { cellOperations } from './cell-operations';
import { styleRange } from './style-range';
import type { Operation } from './sync-in-batches';
import { textCells } from './text-cells';

/** Name of the range that lists every rest day. */
const REST_DAYS = 'NonWorkingDays';

/** Writes the calendar sheet of a ledger anew. */
export async function calendarOperations(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<readonly Operation[]> {
  const name = context.workbook.names.getItem(REST_DAYS);
  const sheet = context.workbook.tables.getItem(tableNames.restDays).worksheet;
  sheet.load('name');
  await context.sync();
  const plan = calendarSheet(ledger, asOf);
  const formula = ledgerNames(ledger, asOf)
    .find((planned) => planned.name === REST_DAYS)
    ?.formula.replace(quotedSheet(sheetNames(ledger.language).calendar), quotedSheet(sheet.name));
  const small = (run: () => void): Operation => ({ bytes: 1_500, run });
  return [
    small(() => sheet.getUsedRange().clear(Excel.ClearApplyTo.contents)),
    ...plan.styles.map(({ area, style }) =>
      small(() =>
        styleRange(
          sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
          style,
          area,
        ),
      ),
    ),
    ...plan.blocks.flatMap(({ row, column, cells }) =>
      cellOperations({ sheet, row, column, isText: textCells(plan.styles) }, cells),
    ),
    ...plan.tables
      .filter((table) => table.name === tableNames.restDays)
      .map(({ area }) =>
        small(() =>
          context.workbook.tables
            .getItem(tableNames.restDays)
            .resize(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns)),
        ),
      ),
    ...(formula === undefined
      ? []
      : [
          small(() => {
            name.formula = formula;
          }),
        ]),
  ];
}
