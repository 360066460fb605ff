import type { HistoryEntry } from '../../core/workbook/history-sheet';
import { historyRow } from '../../core/workbook/history-sheet';
import { formats } from '../../core/workbook/cell-styles';
import { tableNames } from '../../core/workbook/sheet-names';
import { cellOperations } from './cell-operations';
import { syncInBatches } from './sync-in-batches';

/**
 * Appends lines to the history table: values below its last row, then the table grows over them. A
 * history that people have deleted stops nothing: the register is the record.
 */
export async function appendHistory(
  context: Excel.RequestContext,
  entries: readonly HistoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const table = context.workbook.tables.getItemOrNullObject(tableNames.history);
  table.load('name');
  await context.sync();
  if (table.isNullObject) return;
  const body = table.getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount,columnCount');
  const first = body.getRow(0);
  first.load('values');
  await context.sync();
  const isBlank = body.rowCount === 1 && (first.values[0] ?? []).every((value) => value === '');
  const row = body.rowIndex + (isBlank ? 0 : body.rowCount);
  const { columnIndex: column, columnCount } = body;
  const sheet = table.worksheet;
  const texts = sheet.getRangeByIndexes(row, column + 1, entries.length, columnCount - 1);
  Object.assign(texts, { numberFormat: formats.text });
  const times = sheet.getRangeByIndexes(row, column, entries.length, 1);
  Object.assign(times, { numberFormat: formats.second });
  const isText = (_: number, at: number) => at > column;
  await syncInBatches(context, [
    ...cellOperations({ sheet, row, column, isText }, entries.map(historyRow)),
    {
      bytes: 1000,
      run: () =>
        table.resize(
          sheet.getRangeByIndexes(
            body.rowIndex - 1,
            column,
            row + entries.length - body.rowIndex + 1,
            columnCount,
          ),
        ),
    },
  ]);
}
