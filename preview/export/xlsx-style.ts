import type { Border, BorderStyle, Borders, FillPatterns, Style } from 'exceljs';
import type { BorderLine, CellStyle } from '../model/cell';

/** The file's form of a cell's look. */
export function xlsxStyle(style: CellStyle): Partial<Style> {
  return {
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    font: {
      name: style.fontName ?? 'Calibri',
      size: style.fontSize ?? 11,
      ...(style.fontColor ? { color: argb(style.fontColor) } : {}),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.strikethrough ? { strike: true } : {}),
      ...(style.underline && style.underline !== 'None' ? { underline: true } : {}),
    },
    alignment: {
      ...(style.horizontal ? { horizontal: horizontals[style.horizontal] ?? 'left' } : {}),
      ...(style.vertical ? { vertical: verticals[style.vertical] ?? 'bottom' } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
    ...fill(style),
    ...(style.borders ? { border: borders(style.borders) } : {}),
    ...(style.unlocked ? { protection: { locked: false } } : {}),
  };
}

/** `#RRGGBB` as the file writes colours. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

const horizontals: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify'>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Justify: 'justify',
};

const verticals: Readonly<Record<string, 'top' | 'middle' | 'bottom'>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

const patterns: Readonly<Record<string, FillPatterns>> = {
  Solid: 'solid',
  LightUp: 'lightUp',
  LightDown: 'lightDown',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  Gray50: 'mediumGray',
  Gray25: 'lightGray',
  Gray75: 'darkGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
};

function fill(style: CellStyle): Partial<Style> {
  const pattern = patterns[style.fillPattern ?? (style.fillColor ? 'Solid' : 'None')];
  if (!pattern) return {};
  const paper = argb(style.fillColor ?? '#FFFFFF');
  const lines = argb(style.patternColor ?? '#000000');
  return {
    fill:
      pattern === 'solid'
        ? { type: 'pattern', pattern, fgColor: paper }
        : { type: 'pattern', pattern, fgColor: lines, bgColor: paper },
  };
}

function borders(sides: NonNullable<CellStyle['borders']>): Partial<Borders> {
  return {
    ...(sides.EdgeTop ? { top: border(sides.EdgeTop) } : {}),
    ...(sides.EdgeBottom ? { bottom: border(sides.EdgeBottom) } : {}),
    ...(sides.EdgeLeft ? { left: border(sides.EdgeLeft) } : {}),
    ...(sides.EdgeRight ? { right: border(sides.EdgeRight) } : {}),
  };
}

/** The file's form of a border line. */
export function border({ style, weight, color }: BorderLine): Border {
  const lines: Readonly<Record<string, BorderStyle>> = {
    Dash: 'dashed',
    DashDot: 'dashDot',
    DashDotDot: 'dashDotDot',
    Dot: 'dotted',
    Double: 'double',
    SlantDashDot: 'slantDashDot',
  };
  const heavy = weight === 'Thick' ? 'thick' : weight === 'Medium' ? 'medium' : 'thin';
  return { style: lines[style] ?? heavy, color: argb(color) };
}
