import type { Area } from './area';
import { cellText } from './cell-text';
import type { SheetModel } from './sheet-model';

/** Widens or narrows columns to their longest text, about as Excel does: a wide character counts two. */
export function fitColumns(sheet: SheetModel, area: Area): void {
  const longest = new Map<number, number>();
  sheet.grid.forEach(area, (row, column, cell) => {
    const text = cellText(cell.value, sheet.styleAt(row, column).numberFormat);
    const width = Math.max(...text.split('\n').map(textWidth));
    if (width > (longest.get(column) ?? 0)) longest.set(column, width);
  });
  for (const [column, characters] of longest) {
    sheet.columnWidths.set(column, (characters * 7 + 8) * 0.75);
  }
  sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'addin' });
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
  return width;
}
