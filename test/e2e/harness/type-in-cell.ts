import type { Page } from 'playwright-core';
import type {} from '../../../preview/page/preview-state';

/** Writes into the register as a person does in the sheet: the row from 1 below the header. */
export function typeInCell(
  page: Page,
  sheet: string,
  row: number,
  title: string,
  text: string,
): Promise<void> {
  return page.evaluate(
    ([sheetName, line, header, value]) => {
      const grid = window.complaintPreview?.univerAPI
        .getActiveWorkbook()
        ?.getSheetByName(sheetName);
      const model = window.complaintPreview?.model.findSheet(sheetName);
      const used = model?.usedArea({ row: 0, column: 0, rows: 1, columns: 200 }, true);
      const column = Array.from({ length: used?.columns ?? 0 }, (_, at) => at).find(
        (at) => model?.valueAt(0, at) === header,
      );
      if (!grid || column === undefined) throw new Error(`No column ${header}`);
      grid.getRange(line, column).setValue(value);
    },
    [sheet, row, title, text] as const,
  );
}
