import type { Language, Text } from '../text';
import { atLeastOneRow, nativeTable, reportSheet, reportTable, tableBody } from './report-sheet';
import type { Area, Cell, SheetPlan } from './workbook-plan';

/** A sheet of a report that is one native table. */
export interface TableSheet {
  readonly key: string;
  /** What the workbook calls the table. */
  readonly tableName: string;
  readonly title: Text;
  readonly remark: Text;
  readonly headers: readonly Text[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  readonly frozenColumns: number;
}

/**
 * Lays out a sheet that is one native table, in a language; without rows it has a blank one.
 *
 * @param stylesOf looks besides those of every report's table, given the cells below the headers.
 */
export function tableSheet(
  sheet: TableSheet,
  language: Language,
  stylesOf: (body: Area) => SheetPlan['styles'] = () => [],
): SheetPlan {
  const { key, tableName, headers, widths, frozenColumns } = sheet;
  const table = {
    title: sheet.title[language],
    remark: sheet.remark[language],
    headers: headers.map((header) => header[language]),
    widths,
    rows: atLeastOneRow(sheet.rows, headers.length),
  };
  const laidOut = reportTable(table);
  return reportSheet(key, table.title, {
    ...laidOut,
    styles: [...laidOut.styles, ...stylesOf(tableBody(table))],
    ...nativeTable(tableName, table, frozenColumns),
  });
}
