import type { Page } from 'playwright-core';
import type { CellValue } from '../../../preview/model/cell';
import type {} from '../../../preview/page/preview-state';

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

/** The rows of a sheet as objects by header, once `isReady` holds for them. */
export async function readRows(
  page: Page,
  name: string,
  isReady: (rows: readonly Row[]) => boolean,
): Promise<readonly Row[]> {
  const deadline = expectWithin(120);
  for (;;) {
    const [header = [], ...cells] = await readSheet(page, name);
    const rows = cells.map((row) =>
      Object.fromEntries(header.map((title, column) => [String(title), row[column] ?? null])),
    );
    if (isReady(rows)) return rows;
    if (deadline()) throw new Error(`“${name}” did not become ready:\n${JSON.stringify(rows[0])}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export type Row = Readonly<Record<string, CellValue>>;

function expectWithin(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}
