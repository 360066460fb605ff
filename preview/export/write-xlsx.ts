import type { Worksheet } from 'exceljs';
import { beginsLikeFormula } from '../../core/workbook/begins-like-formula';
import type { Cell } from '../model/cell';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { addHangings } from './add-hangings';
import { orderParts } from './order-parts';
import { PackageFile } from './package-file';
import { writeSlicerFilters } from './slicers-as-filters';
import { xlsxCellValue } from './xlsx-cell';
import { addXlsxPage } from './xlsx-page';
import { addXlsxRules } from './xlsx-rules';
import { xlsxStyle } from './xlsx-style';
import { addXlsxTables } from './xlsx-tables';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes the workbook as an .xlsx file that Excel, WPS and LibreOffice open. */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const sheet of model.sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet, model);
  writeSlicerFilters(workbook, model);
  for (const { name, formula, sheetId } of model.names) {
    if (sheetId === undefined && formula.includes('!')) {
      workbook.definedNames.add(formula.slice(1), name);
    }
  }
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: model.sheets.indexOf(model.activeSheet),
      visibility: 'visible',
    },
  ];
  // Results were computed by the preview; whoever opens the file computes them again.
  workbook.calcProperties.fullCalcOnLoad = true;
  const file = new PackageFile(new Uint8Array(await workbook.xlsx.writeBuffer()));
  orderParts(file);
  addHangings(file, model);
  return file.bytes();
}

function writeSheet(worksheet: Worksheet, sheet: SheetModel, model: WorkbookModel): void {
  const { settings } = sheet;
  worksheet.state = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
    settings.visibility
  ];
  if (settings.tabColor)
    worksheet.properties.tabColor = { argb: `FF${settings.tabColor.slice(1)}` };
  writeColumns(worksheet, sheet);
  const all = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
  sheet.grid.forEach(all, (row, column, cell) => {
    const made = worksheet.getCell(row + 1, column + 1);
    made.value = xlsxCellValue(cell);
    const style = xlsxStyle(sheet.styleAt(row, column));
    made.style = isFormulaLike(cell) ? { numFmt: '@', ...style } : style;
  });
  for (const [row, points] of sheet.rowHeights) worksheet.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) worksheet.getRow(row + 1).hidden = true;
  for (const { row, column, rows, columns } of sheet.merges) {
    worksheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  }
  for (const { row, column, content } of sheet.comments) {
    worksheet.getCell(row + 1, column + 1).note = content;
  }
  addXlsxTables(worksheet, sheet, model);
  addXlsxRules(worksheet, sheet);
  addXlsxPage(worksheet, settings);
  const { rows, columns } = sheet.freeze;
  const common = {
    showGridLines: settings.showGridlines,
    showRowColHeaders: settings.showHeadings,
  };
  worksheet.views = [
    rows + columns > 0
      ? { state: 'frozen', ySplit: rows, xSplit: columns, ...common }
      : { state: 'normal', ...common },
  ];
}

function writeColumns(worksheet: Worksheet, sheet: SheetModel): void {
  for (const [column, points] of sheet.columnWidths) {
    worksheet.getColumn(column + 1).width = (points / 0.75 - 5) / 7;
  }
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
}

/** A text that would become a formula once somebody edits it, were it not formatted as text. */
const isFormulaLike = ({ value, formula }: Cell): boolean =>
  formula === undefined && typeof value === 'string' && beginsLikeFormula(value);
