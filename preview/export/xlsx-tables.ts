import type { Worksheet } from 'exceljs';
import { formatArea } from '../model/a1-address';
import type { SheetModel } from '../model/sheet-model';
import { tableBody } from '../model/table-model';
import type { WorkbookModel } from '../model/workbook-model';
import { xlsxCellValue } from './xlsx-cell';

/** Adds the native tables of a sheet; their cells keep what was written before. */
export function addXlsxTables(worksheet: Worksheet, sheet: SheetModel, model: WorkbookModel): void {
  for (const table of model.tables) {
    if (table.sheetId !== sheet.id) continue;
    const { row, column, columns } = table.area;
    const body = tableBody(table);
    worksheet.addTable({
      name: table.name,
      ref: formatArea({ row, column, rows: 1, columns: 1 }),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        theme: table.style as 'TableStyleMedium2',
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: Array.from({ length: columns }, (_, index) => ({
        name: String(sheet.valueAt(row, column + index) ?? ''),
        filterButton: table.showFilterButton,
      })),
      rows: Array.from({ length: body.rows }, (_, at) =>
        Array.from({ length: columns }, (__, index) => {
          const cell = sheet.grid.cellAt(body.row + at, column + index);
          return cell ? xlsxCellValue(cell) : null;
        }),
      ),
    });
  }
}
