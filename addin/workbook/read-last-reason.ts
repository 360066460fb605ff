import { tableNames } from '../../core/workbook/sheet-names';
import { cellText } from './cell-text';
import { runExcel } from './run-excel';

/** Lines that are looked through, from the last one up. */
const LINES = 200;

/** Columns of the history: what was done, and why. */
const [ACTION, REASON] = [3, 8];

/** The reason the history gives for the latest of some actions; undefined: it has none. */
export async function readLastReason(actions: readonly string[]): Promise<string | undefined> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableNames.history);
    table.load('name');
    await context.sync();
    if (table.isNullObject) return undefined;
    const body = table.getDataBodyRange();
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = body;
    const count = Math.min(LINES, rowCount);
    const last = table.worksheet.getRangeByIndexes(
      rowIndex + rowCount - count,
      columnIndex,
      count,
      columnCount,
    );
    last.load('values');
    await context.sync();
    const values: readonly (readonly unknown[])[] = last.values;
    const line = values.findLast((cells) => actions.includes(cellText(cells[ACTION])));
    const reason = cellText(line?.[REASON]);
    return reason === '' ? undefined : reason;
  });
}
