import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import { calendarSheet } from '../../core/workbook/calendar-sheet';
import { quotedSheet } from '../../core/workbook/cell-address';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import { ledgerNames } from '../../core/workbook/ledger-names';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { sheetNames, tableNames } from '../../core/workbook/sheet-names';
import { appendHistory } from './append-history';
import { cellOperations } from './cell-operations';
import { computedOperations } from './computed-operations';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';
import { settingOperations } from './setting-operations';
import { styleRange } from './style-range';
import { syncInBatches, type Operation } from './sync-in-batches';
import { textCells } from './text-cells';

/** Name of the range that lists every rest day. */
const REST_DAYS = 'NonWorkingDays';

/**
 * Writes another calendar into the workbook: the calendar sheet, its lines of the settings sheet,
 * and the computed columns of the register, with one line of history.
 *
 * @param ledger the ledger with its new calendar.
 * @returns findings when the register is not as it should be; then nothing was written.
 */
export async function rewriteCalendar(
  ledger: LedgerSettings,
  history: HistoryEntry,
  asOf: Instant,
): Promise<readonly Finding[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return located.findings;
    await syncInBatches(context, [
      ...(await calendarOperations(context, ledger, asOf)),
      ...(await settingOperations(context, ledger, asOf, ['calendar.'])),
      ...(await computedOperations(context, located.register, ledger, asOf)),
    ]);
    await appendHistory(context, [history]);
    return [];
  });
}

async function calendarOperations(
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
