import { chartColors } from './chart-colors';
import { textWidth } from './text-width';
import { xmlText } from './xml-text';

/** A chart as it is to be drawn: plain values, no addresses. */
export interface ChartDrawing {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** A line rather than columns. */
  readonly line: boolean;
  /** On an axis of its own, at the right. */
  readonly second: boolean;
  /** Values are parts of one and are shown in per cent. */
  readonly percent: boolean;
}

/**
 * Draws columns, lines, or columns with lines over them as an SVG on white paper, in colours that
 * colour-blind readers tell apart. Every column carries its figure; a missing value leaves a gap.
 */
export function chartSvg(drawing: ChartDrawing): string {
  const { title, width, height, series } = drawing;
  const frame = frameOf(drawing);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" font-size="11" fill="${INK}"><rect width="${width}" height="${height}" fill="#FFFFFF"/>${[
    text(title, {
      x: width / 2,
      y: 22,
      anchor: 'middle',
      more: 'font-size="14" font-weight="bold"',
    }),
    gridLines(drawing, frame),
    ...series.map((one, index) =>
      one.line ? linePart(one, index, frame) : columnPart(one, index, drawing, frame),
    ),
    categoryLabels(drawing, frame),
    series.length > 1 ? legend(drawing) : '',
  ].join('')}</svg>`;
}

export const FONTS = 'Segoe UI, Microsoft YaHei, PingFang SC, Noto Sans SC, sans-serif';
const INK = '#262626';
const FAINT = '#D9D9D9';
const TICKS = 4;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Width of one category. */
  readonly step: number;
  readonly slanted: boolean;
  readonly most: { readonly first: number; readonly second: number };
}

function frameOf({ width, height, categories, series }: ChartDrawing): Frame {
  const hasSecond = series.some(({ second }) => second);
  const left = 48;
  const inner = width - left - (hasSecond ? 48 : 16);
  const step = inner / Math.max(categories.length, 1);
  const slanted = categories.some((name) => textWidth(name) * 6 > step);
  const top = 52;
  const bottom = (slanted ? SLANTED : 28) + (series.length > 1 ? 24 : 0);
  const most = (second: boolean): number => niceMost(series.filter((one) => one.second === second));
  return {
    left,
    top,
    width: inner,
    height: height - top - bottom,
    step,
    slanted,
    most: { first: most(false), second: most(true) },
  };
}

/** The end of an axis: one for parts of one, else the next round number that four steps divide. */
function niceMost(series: readonly DrawnSeries[]): number {
  const largest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  if (series.some(({ percent }) => percent)) return Math.max(1, largest);
  if (largest <= TICKS) return TICKS;
  const power = 10 ** Math.floor(Math.log10(largest));
  const most = [1.2, 1.6, 2, 4, 6, 8].find((factor) => factor * power >= largest) ?? 12;
  return Math.ceil(Math.round(most * power) / TICKS) * TICKS;
}

const scaled = (value: number, most: number, { top, height }: Frame): number =>
  top + height - (Math.max(value, 0) / most) * height;

const middleOf = (index: number, { left, step }: Frame): number => left + step * (index + 0.5);

function gridLines({ series }: ChartDrawing, frame: Frame): string {
  const { left, top, width, height, most } = frame;
  const axis = (second: boolean): string => {
    const own = series.filter((one) => one.second === second);
    if (own.length === 0) return '';
    const end = second ? most.second : most.first;
    const isPercent = own.some(({ percent }) => percent);
    return Array.from({ length: TICKS + 1 }, (_, tick) =>
      text(figureText((end * tick) / TICKS, isPercent), {
        x: second ? left + width + 6 : left - 6,
        y: top + height - (height * tick) / TICKS + 4,
        anchor: second ? 'start' : 'end',
      }),
    ).join('');
  };
  const lines = Array.from({ length: TICKS + 1 }, (_, tick) => {
    const y = round(top + (height * tick) / TICKS);
    return `<line x1="${left}" x2="${round(left + width)}" y1="${y}" y2="${y}" stroke="${FAINT}"/>`;
  });
  return `${lines.join('')}${axis(false)}${axis(true)}`;
}

function columnPart(
  { values, second, percent }: DrawnSeries,
  index: number,
  { series }: ChartDrawing,
  frame: Frame,
): string {
  const columns = series.filter(({ line }) => !line);
  const place = columns.findIndex((one) => one.values === values);
  const width = Math.min(48, (frame.step * 0.7) / columns.length);
  const most = second ? frame.most.second : frame.most.first;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const x = middleOf(at, frame) + (place - columns.length / 2) * width;
      const y = scaled(value, most, frame);
      const height = frame.top + frame.height - y;
      const bar = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colorOf(index)}"/>`;
      const figure = figureText(value, percent);
      const fits = textWidth(figure) * 6 <= width + 8;
      const label = { x: x + width / 2, y: y - 4, anchor: 'middle' } as const;
      return fits ? bar + text(figure, label) : bar;
    })
    .join('');
}

function linePart({ values, second, percent }: DrawnSeries, index: number, frame: Frame): string {
  const most = second ? frame.most.second : frame.most.first;
  const color = colorOf(index);
  const points = values.flatMap((value, at) =>
    value === null ? [] : [{ at, x: middleOf(at, frame), y: scaled(value, most, frame), value }],
  );
  const path = points
    .map(({ at, x, y }, place) => {
      const joins = place > 0 && points[place - 1]?.at === at - 1;
      return `${joins ? 'L' : 'M'}${round(x)} ${round(y)}`;
    })
    .join('');
  const fits = frame.step >= 34;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.5"/>${points
    .map(({ x, y, value }) => {
      const dot = `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="${color}"/>`;
      const label = { x, y: y - 7, anchor: 'middle', more: `fill="${color}"` } as const;
      return fits && percent ? dot + text(figureText(value, true), label) : dot;
    })
    .join('')}`;
}

function categoryLabels({ categories }: ChartDrawing, frame: Frame): string {
  const y = frame.top + frame.height + 16;
  return categories
    .map((name, index) => {
      const x = middleOf(index, frame);
      if (!frame.slanted) return text(name, { x, y, anchor: 'middle' });
      const more = `transform="rotate(-${DEGREES} ${round(x)} ${round(y)})"`;
      return text(shortened(name, slantedRoom(x)), { x, y, anchor: 'end', more });
    })
    .join('');
}

function legend({ series, width, height }: ChartDrawing): string {
  const widths = series.map(({ name }) => textWidth(name) * 6 + 34);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series
    .map(({ name, line }, index) => {
      const from = x;
      x += widths[index] ?? 0;
      const y = height - 12;
      const mark = line
        ? `<line x1="${round(from)}" x2="${round(from + 16)}" y1="${y - 4}" y2="${y - 4}" stroke="${colorOf(index)}" stroke-width="2.5"/>`
        : `<rect x="${round(from + 3)}" y="${y - 9}" width="10" height="10" fill="${colorOf(index)}"/>`;
      return mark + text(name, { x: from + 20, y, anchor: 'start' });
    })
    .join('');
}

/** A figure as charts show it: whole numbers with their thousands, parts of one in per cent. */
function figureText(value: number, percent: boolean): string {
  if (percent) return `${round(value * 100)}%`;
  const [whole = '', part] = String(round(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Pixels below the columns for names that are slanted, and how far they are. */
const SLANTED = 84;
const DEGREES = 35;

/** How long a slanted name may be that ends at x, to the left and to the bottom. */
function slantedRoom(x: number): number {
  const angle = (DEGREES * Math.PI) / 180;
  return Math.min((x - 4) / Math.cos(angle), (SLANTED - 20) / Math.sin(angle));
}

/** A name that is not longer than so many pixels. */
function shortened(name: string, room: number): string {
  const fits = (one: string): boolean => textWidth(one) * 6 <= room;
  if (fits(name)) return name;
  const signs = Array.from(name);
  while (signs.length > 1 && !fits(`${signs.join('')}…`)) signs.pop();
  return `${signs.join('')}…`;
}

const colorOf = (index: number): string => chartColors[index % chartColors.length] ?? INK;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A text of a drawing at a place. */
export function text(
  content: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    /** Further attributes. */
    readonly more?: string;
  },
): string {
  const { x, y, anchor, more = '' } = place;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${more}>${xmlText(content)}</text>`;
}
