import { chartSvg, FONTS, text, type ChartDrawing } from './chart-svg';
import { figureRemark } from './figure-sheet';
import type { FigureCell, FigureTable } from './figure-table';
import { figureText } from './figure-text';
import { textWidth } from './text-width';

const CHART = { width: 720, height: 400 };

/** Figures as a picture on white paper: their chart, or the table where none is drawn. */
export function figureSvg(figure: FigureTable): string {
  const drawing = figureDrawing(figure);
  return drawing ? chartSvg(drawing) : tableSvg(figure);
}

/** The drawing of the figures' chart; undefined where they have none. */
function figureDrawing({ title, headers, rows, chart }: FigureTable): ChartDrawing | undefined {
  if (!chart || chart.rows === 0) return undefined;
  const shown = rows.slice(0, chart.rows);
  return {
    ...CHART,
    title,
    categories: shown.map((row) => String(row[0]?.value ?? '')),
    series: chart.series.map(({ column, line, secondAxis }) => ({
      name: headers[column] ?? '',
      values: shown.map((row) => numberOf(row[column])),
      line: chart.kind === 'line' || line === true || secondAxis === true,
      second: secondAxis === true,
      percent: shown.some((row) => row[column]?.unit === 'ratio'),
    })),
  };
}

const numberOf = (cell: FigureCell | undefined): number | null =>
  typeof cell?.value === 'number' ? cell.value : null;

const LINE = 24;
const MARGIN = 16;
/** Pixels of a Latin digit at 12 px; long texts are cut in the picture. */
const DIGIT = 6.8;
const WIDEST = 34;

function tableSvg(figure: FigureTable): string {
  const { title, headers, rows } = figure;
  const cells = rows.map((row) => row.map(figureText));
  const widths = headers.map((header, column) => {
    const texts = [header, ...cells.map((row) => row[column] ?? '')];
    return Math.min(WIDEST, Math.max(...texts.map(textWidth))) * DIGIT + 20;
  });
  const lefts = widths.map((_, column) => MARGIN + sum(widths.slice(0, column)));
  const width = Math.ceil(sum(widths) + 2 * MARGIN);
  const top = 64;
  const height = top + LINE * (rows.length + 1) + MARGIN;
  const line = (row: readonly string[], index: number, more: string): string =>
    row
      .map((content, column) => {
        const isText = column === 0 || rows[index - 1]?.[column]?.unit === 'text';
        const y = top + LINE * index + 17;
        const [left, wide] = [lefts[column] ?? 0, widths[column] ?? 0];
        return isText
          ? text(cut(content), { x: left + 8, y, anchor: 'start', more })
          : text(cut(content), { x: left + wide - 8, y, anchor: 'end', more });
      })
      .join('');
  const rules = rows.map((_, index) => {
    const y = top + LINE * (index + 2);
    return `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${y}" y2="${y}" stroke="#D9D9D9"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" font-size="12" fill="#262626"><rect width="${width}" height="${height}" fill="#FFFFFF"/>${[
    text(title, { x: MARGIN, y: 28, anchor: 'start', more: 'font-size="15" font-weight="bold"' }),
    text(figureRemark(figure), { x: MARGIN, y: 50, anchor: 'start', more: 'fill="#595959"' }),
    `<rect x="${MARGIN}" y="${top}" width="${width - 2 * MARGIN}" height="${LINE}" fill="#2F5597"/>`,
    line(headers, 0, 'fill="#FFFFFF" font-weight="bold"'),
    ...rules,
    ...cells.map((row, index) => line(row, index + 1, '')),
  ].join('')}</svg>`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function cut(content: string): string {
  const signs = Array.from(content);
  if (textWidth(content) <= WIDEST) return content;
  let end = signs.length;
  while (end > 0 && textWidth(signs.slice(0, end).join('')) > WIDEST - 2) end -= 1;
  return `${signs.slice(0, end).join('')}…`;
}
