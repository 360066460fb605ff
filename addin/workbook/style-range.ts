import { inkColor, lineColor } from '../../core/workbook/cell-styles';
import type { Area, CellStyle, Side } from '../../core/workbook/workbook-plan';

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
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.valign) format.verticalAlignment = verticals[style.valign];
  if (style.border === 'thin') drawGrid(format.borders, size, lineColor);
  else if (style.border) drawSides(format.borders, size, style.border);
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
  if (style.font !== undefined && 'name' in font) font.name = style.font;
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

type Line =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
type Size = Pick<Area, 'rows' | 'columns'>;

function drawGrid(borders: Excel.RangeBorderCollection, size: Size, color: string): void {
  drawLines(borders, linesOf(['top', 'bottom', 'left', 'right'], size), color);
}

function drawSides(borders: Excel.RangeBorderCollection, size: Size, sides: readonly Side[]): void {
  drawLines(borders, linesOf(sides, size), inkColor);
}

/** The lines of a range that are on these sides of its cells. */
function linesOf(sides: readonly Side[], { rows, columns }: Size): readonly Line[] {
  const across = sides.includes('top') || sides.includes('bottom');
  const down = sides.includes('left') || sides.includes('right');
  return [
    ...sides.map((side) => edges[side]),
    ...(rows > 1 && across ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 && down ? (['InsideVertical'] as const) : []),
  ];
}

const edges = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
} as const;

function drawLines(
  borders: Excel.RangeBorderCollection,
  lines: readonly Line[],
  color: string,
): void {
  for (const line of lines) {
    const border = borders.getItem(line);
    border.style = 'Continuous';
    border.color = `#${color}`;
  }
}
