import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';
import type { BorderLine, CellStyle } from '../../model/cell';

/** The grid's form of a cell's look. */
export function gridStyle(style: CellStyle): IStyleData {
  const yes = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : undefined);
  return defined({
    n: style.numberFormat === undefined ? undefined : { pattern: style.numberFormat },
    ff: style.fontName,
    fs: style.fontSize,
    cl: color(style.fontColor),
    bl: yes(style.bold),
    it: yes(style.italic),
    ul: style.underline && style.underline !== 'None' ? { s: BooleanNumber.TRUE } : undefined,
    st: style.strikethrough ? { s: BooleanNumber.TRUE } : undefined,
    bg: color(style.fillPattern === 'None' ? undefined : style.fillColor),
    ht: style.horizontal === undefined ? undefined : horizontals[style.horizontal],
    vt: verticals[style.vertical ?? 'Bottom'],
    tb: style.wrap ? WrapStrategy.WRAP : undefined,
    pd: style.indent ? { l: style.indent * 9 } : undefined,
    bd: style.borders && borders(style.borders),
  });
}

/** The grid's form of a border line. */
export function gridBorder({ style, weight, color: rgb }: BorderLine) {
  const heavy = { Medium: BorderStyleTypes.MEDIUM, Thick: BorderStyleTypes.THICK }[weight];
  const line = style === 'Continuous' ? (heavy ?? BorderStyleTypes.THIN) : lines[style];
  return { s: line ?? BorderStyleTypes.THIN, cl: { rgb } };
}

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

function borders(sides: NonNullable<CellStyle['borders']>): NonNullable<IStyleData['bd']> {
  return defined({
    t: sides.EdgeTop && gridBorder(sides.EdgeTop),
    b: sides.EdgeBottom && gridBorder(sides.EdgeBottom),
    l: sides.EdgeLeft && gridBorder(sides.EdgeLeft),
    r: sides.EdgeRight && gridBorder(sides.EdgeRight),
    tl_br: sides.DiagonalDown && gridBorder(sides.DiagonalDown),
    bl_tr: sides.DiagonalUp && gridBorder(sides.DiagonalUp),
  });
}

function color(rgb: string | undefined): { rgb: string } | undefined {
  return rgb === undefined ? undefined : { rgb };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
