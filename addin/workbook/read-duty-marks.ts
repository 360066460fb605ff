import { readDutyHistory, type DutyHistory } from '../../core/workbook/duty-history';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { tableNames } from '../../core/workbook/sheet-names';
import { runExcel } from './run-excel';

/** Rows in one answer; a history line is nine cells of text. */
const ROWS_PER_PAGE = 10_000;

/** Which duties the history says were done, and since when there is a history. */
export async function readDutyMarks({ zone }: LedgerSettings): Promise<DutyHistory> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableNames.history);
    table.load('name');
    await context.sync();
    if (table.isNullObject) return { marks: [] };
    const body = table.getDataBodyRange();
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const readFrom = async (start: number): Promise<readonly (readonly unknown[])[]> => {
      const count = Math.min(ROWS_PER_PAGE, body.rowCount - start);
      if (count <= 0) return [];
      const { rowIndex, columnIndex, columnCount } = body;
      const page = table.worksheet.getRangeByIndexes(
        rowIndex + start,
        columnIndex,
        count,
        columnCount,
      );
      page.load('values');
      await context.sync();
      const values: readonly (readonly unknown[])[] = page.values;
      return [...values, ...(await readFrom(start + count))];
    };
    return readDutyHistory(await readFrom(0), zone);
  });
}
