import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';
import type { BorderLine, BorderSide, CellStyle } from '../../model/cell';

/** The model's form of a look a person gave to a cell at the grid. */
export function modelStyle(style: IStyleData): CellStyle {
  return {
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...color('fontColor', style.cl?.rgb),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: 'Single' } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...color('fillColor', style.bg?.rgb),
    ...(style.ht ? { horizontal: horizontals[style.ht] ?? 'General' } : {}),
    ...(style.vt && style.vt !== VerticalAlign.BOTTOM ? { vertical: verticals[style.vt] } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.bd ? borders(style.bd) : {}),
  };
}

const horizontals: Readonly<Partial<Record<HorizontalAlign, string>>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
};

const verticals: Readonly<Record<VerticalAlign, string>> = {
  [VerticalAlign.UNSPECIFIED]: 'Bottom',
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

function color(name: 'fontColor' | 'fillColor', rgb: Nullable<string>): CellStyle {
  const hex = /^#?([0-9a-f]{6})$/i.exec(rgb || '')?.[1];
  return hex === undefined ? {} : { [name]: `#${hex.toUpperCase()}` };
}

function borders(data: IBorderData): CellStyle {
  const drawn: readonly (readonly [BorderSide, Nullable<IBorderStyleData>])[] = [
    ['EdgeTop', data.t],
    ['EdgeBottom', data.b],
    ['EdgeLeft', data.l],
    ['EdgeRight', data.r],
  ];
  const lines = drawn.flatMap(([side, line]) =>
    line && line.s !== BorderStyleTypes.NONE ? [[side, borderLine(line)] as const] : [],
  );
  return lines.length > 0 ? { borders: Object.fromEntries(lines) } : {};
}

function borderLine(line: IBorderStyleData): BorderLine {
  const rgb = /^#?([0-9a-f]{6})$/i.exec(line.cl.rgb ?? '')?.[1] ?? '000000';
  const heavy = line.s === BorderStyleTypes.MEDIUM || line.s === BorderStyleTypes.THICK;
  return {
    style: styles[line.s] ?? 'Continuous',
    weight: heavy ? (line.s === BorderStyleTypes.THICK ? 'Thick' : 'Medium') : 'Thin',
    color: `#${rgb.toUpperCase()}`,
  };
}

const styles: Readonly<Partial<Record<BorderStyleTypes, string>>> = {
  [BorderStyleTypes.DASHED]: 'Dash',
  [BorderStyleTypes.DASH_DOT]: 'DashDot',
  [BorderStyleTypes.DASH_DOT_DOT]: 'DashDotDot',
  [BorderStyleTypes.DOTTED]: 'Dot',
  [BorderStyleTypes.DOUBLE]: 'Double',
  [BorderStyleTypes.SLANT_DASH_DOT]: 'SlantDashDot',
};
