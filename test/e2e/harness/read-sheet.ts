import type { Page } from 'playwright-core';
import type { CellValue } from '../../../preview/model/cell';
import type {} from '../../../preview/page/preview-state';

import { eventually } from './eventually';

export type Row = Readonly<Record<string, CellValue>>;

/** The rows of a sheet as objects by header, once `isReady` holds for them. */
export function readRows(
  page: Page,
  name: string,
  isReady: (rows: readonly Row[]) => boolean,
): Promise<readonly Row[]> {
  return eventually(async () => {
    const [header = [], ...cells] = await readSheet(page, name);
    return cells.map((row) =>
      Object.fromEntries(header.map((title, column) => [String(title), row[column] ?? null])),
    );
  }, isReady);
}

/** The used cells of a sheet of the previewed workbook, as values, header row first. */
export function readSheet(page: Page, name: string): Promise<CellValue[][]> {
  return page.evaluate((sheetName) => {
    const sheet = window.complaintPreview?.model.findSheet(sheetName);
    const used = sheet?.usedArea({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, true);
    if (!sheet || !used) return [];
    return Array.from({ length: used.row + used.rows }, (_row, row) =>
      Array.from({ length: used.column + used.columns }, (_column, column) =>
        sheet.valueAt(row, column),
      ),
    );
  }, name);
}
