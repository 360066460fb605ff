import type { CellStyle, SheetPlan } from '../../core/workbook/workbook-plan';
import { countLines } from '../../core/workbook/wrap-text';

/** Boxes whose text needs more height than their rows have. */
export function cutOffTexts(sheet: SheetPlan): readonly string[] {
  const heights = (sheet.rowHeights ?? []).map(({ height }) => height);
  return sheet.styles.flatMap(({ area, style }) => {
    const isMerged = (sheet.merges ?? []).includes(area);
    const columns = isMerged ? [area.column] : range(area.column, area.columns);
    return columns.flatMap((column) => {
      const text = sheet.blocks[0]?.cells[area.row]?.[column];
      if (typeof text !== 'string') return [];
      const width = isMerged
        ? widthOf(sheet, area.column, area.columns)
        : widthOf(sheet, column, 1);
      const room = range(area.row, area.rows).reduce((sum, row) => sum + (heights[row] ?? 0), 0);
      return needed(text, width, style) > room ? [`${sheet.name}: ${text}`] : [];
    });
  });
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

const widthOf = ({ columns }: SheetPlan, from: number, count: number): number =>
  columns.slice(from, from + count).reduce((sum, { width }) => sum + width, 0);

function needed(text: string, width: number, { size = 10, indent = 0 }: CellStyle): number {
  return countLines(text, width - 2 * indent, size) * size * 1.3;
}
