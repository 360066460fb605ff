import type { Borders, Style } from 'exceljs';
import { inkColor, lineColor } from '../../core/workbook/cell-styles';
import type { CellStyle } from '../../core/workbook/workbook-plan';

/** The typeface of every workbook; Excel and LibreOffice put their own Chinese face in its place. */
export const FONT_NAME = 'Microsoft YaHei';

/**
 * Turns a plain cell style into exceljs's.
 *
 * @param use a conditional format names only what it changes, and its fill's colour is the
 *   background; a cell's solid fill is the foreground.
 */
export function excelStyle(style: CellStyle, use: 'cell' | 'conditional'): Partial<Style> {
  return {
    ...fontOf(style, use),
    ...fillOf(style, use),
    ...alignmentOf(style),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.border === undefined ? {} : { border: borderOf(style.border) }),
  };
}

function fontOf(style: CellStyle, use: 'cell' | 'conditional'): Partial<Style> {
  const { font: name, bold, italic, size, color } = style;
  const base = use === 'cell' ? { name: name ?? FONT_NAME, size: size ?? 10 } : {};
  const font = {
    ...base,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(color === undefined ? {} : { color: { argb: `FF${color}` } }),
  };
  return Object.keys(font).length > 0 ? { font } : {};
}

function fillOf({ fill, pattern }: CellStyle, use: 'cell' | 'conditional'): Partial<Style> {
  if (fill === undefined) return {};
  const color = { argb: `FF${fill}` };
  if (pattern === 'hatch') {
    const white = { argb: 'FFFFFFFF' };
    return { fill: { type: 'pattern', pattern: 'lightUp', fgColor: color, bgColor: white } };
  }
  return {
    fill:
      use === 'cell'
        ? { type: 'pattern', pattern: 'solid', fgColor: color }
        : { type: 'pattern', pattern: 'solid', bgColor: color },
  };
}

function alignmentOf({ wrap, align, valign, indent }: CellStyle): Partial<Style> {
  const alignment = {
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(align === undefined ? {} : { horizontal: align }),
    ...(indent === undefined ? {} : { indent }),
    ...(valign === undefined
      ? {}
      : { vertical: valign === 'center' ? ('middle' as const) : valign }),
  };
  return Object.keys(alignment).length > 0 ? { alignment } : {};
}

function borderOf(border: NonNullable<CellStyle['border']>): Partial<Borders> {
  if (border === 'thin') return { top: grey, left: grey, bottom: grey, right: grey };
  return Object.fromEntries(border.map((side) => [side, black]));
}

const line = (color: string) => ({ style: 'thin', color: { argb: `FF${color}` } }) as const;
const grey = line(lineColor);
const black = line(inkColor);
