import { lineColor } from '../../core/workbook/cell-styles';
import type { Area, CellStyle } from '../../core/workbook/workbook-plan';

/** Queues a plan's style for every cell of a range of that size. */
export function styleRange(
  range: Excel.Range,
  style: CellStyle,
  size: Pick<Area, 'rows' | 'columns'>,
): void {
  const { format } = range;
  if (style.numberFormat !== undefined) {
    // One format stands for every cell of the range; the typings know only the matrix.
    Object.assign(range, { numberFormat: style.numberFormat });
  }
  styleFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.pattern === 'hatch') format.fill.pattern = Excel.FillPattern.lightUp;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.align) format.horizontalAlignment = alignments[style.align];
  if (style.valign) format.verticalAlignment = style.valign === 'top' ? 'Top' : 'Center';
  if (style.border) drawBorder(format.borders, size);
}

/** Queues the part of a style that a conditional format may have too. */
export function styleFont(
  font: Excel.RangeFont | Excel.ConditionalRangeFont,
  style: CellStyle,
): void {
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.size !== undefined && 'size' in font) font.size = style.size;
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

function drawBorder(
  borders: Excel.RangeBorderCollection,
  { rows, columns }: Pick<Area, 'rows' | 'columns'>,
): void {
  const lines = [
    ...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const),
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const line of lines) {
    const border = borders.getItem(line);
    border.style = 'Continuous';
    border.color = `#${lineColor}`;
  }
}
