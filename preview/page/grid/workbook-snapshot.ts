import {
  BooleanNumber,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/presets';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';

/** The smallest sheet the grid draws. */
export const leastRows = 200;
export const leastColumns = 30;

/** A workbook for the grid to start with: the sheets of the model, still empty. */
export function workbookSnapshot(model: WorkbookModel): Partial<IWorkbookData> {
  return {
    id: 'workbook',
    name: model.fileName,
    locale: LocaleType.ZH_CN,
    sheetOrder: model.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet)])),
  };
}

/** An empty sheet for the grid. */
export function sheetSnapshot(sheet: SheetModel): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.settings.tabColor,
    hidden: sheet.settings.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: leastRows,
    columnCount: leastColumns,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: sheet.settings.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}
