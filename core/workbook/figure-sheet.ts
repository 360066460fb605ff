import { fitWidth } from './fit-text';
import type { FigureCell, FigureTable, FigureUnit } from './figure-table';
import { changeStyle, measureStyle } from './measure-cell';
import { nativeTable, reportSheet, reportTable, TABLE_ROW } from './report-sheet';
import type { Area, Cell, CellStyle, ChartPlan, SheetPlan } from './workbook-plan';

/** The chart stands to the right of the table, so that the table can grow. */
const CHART = { gap: 1, rows: 18, columns: 8 };

/** Where the parts of a sheet of figures stand; rows and columns are 0-based. */
export interface FigurePlaces {
  /** The line that says whose figures these are and as of when. */
  readonly remark: Area;
  /** Header and rows. */
  readonly table: Area;
  /**
   * Columns kept for a chart that cannot draw the table itself, hidden: names short enough for its
   * axis, and its figures, empty where one is missing, because a dash would be drawn as zero.
   */
  readonly drawn: Area | undefined;
}

/**
 * Lays out figures as a sheet of their own: title, period, definitions, a native table with its
 * number formats and, where the figures are drawn, a native chart beside it.
 *
 * @param name a name that is free for the sheet; @param tableName one that is free for the table.
 */
export function figureSheet(figure: FigureTable, name: string, tableName: string): SheetPlan {
  const rows = figure.rows.map((row) => row.map(({ value }) => value));
  const table = {
    title: figure.title,
    remark: figureRemark(figure),
    headers: figure.headers,
    widths: figure.widths,
    rows,
  };
  const laidOut = reportTable(table);
  const native = nativeTable(tableName, table, 1);
  const drawn = isDrawnApart(figure) ? figurePlaces(figure).drawn : undefined;
  const sheet = reportSheet('figures', name, {
    ...laidOut,
    tables: native.tables,
    ...(native.print && { print: native.print }),
    columns: [...laidOut.columns, ...columnsBeyond(figure)],
    blocks: [
      ...laidOut.blocks,
      { row: TABLE_ROW - 1, column: 0, cells: [[figure.definitions.join('　')]] },
      ...(drawn ? [{ row: drawn.row, column: drawn.column, cells: drawnCells(figure) }] : []),
    ],
    styles: [
      ...laidOut.styles,
      { area: { row: TABLE_ROW - 1, column: 0, rows: 1, columns: 1 }, style: definitionStyle },
      ...unitStyles(figure),
      ...(drawn ? [{ area: { ...drawn, columns: 1 }, style: styleOf('text') }] : []),
    ],
    charts: chartOf(figure, tableName),
  });
  return figure.chart ? sheet : { ...sheet, ...(native.freeze && { freeze: native.freeze }) };
}

/** What stands below the title, e.g. `小区投诉 · 2026-11-01 – 2026-11-30 · 截至 2026-11-22 16:00`. */
export const figureRemark = ({ remark, asOf }: FigureTable): string => `${remark} · ${asOf}`;

/** Where a sheet of these figures has its parts. */
export function figurePlaces({ headers, rows, chart }: FigureTable): FigurePlaces {
  const columns = headers.length;
  return {
    remark: { row: 1, column: 0, rows: 1, columns: 1 },
    table: { row: TABLE_ROW, column: 0, rows: rows.length + 1, columns },
    drawn: chart && {
      row: TABLE_ROW,
      column: columns + CHART.gap + CHART.columns + 1,
      rows: rows.length + 1,
      columns: 1 + chart.series.length,
    },
  };
}

const definitionStyle: CellStyle = { color: '595959', valign: 'top' };

/** Whether a figure that the chart shows is missing, or a name too long for its axis. */
function isDrawnApart({ chart, rows }: FigureTable): boolean {
  if (!chart) return false;
  const drawn = rows.slice(0, chart.rows);
  return (
    chart.series.some(({ column }) =>
      drawn.some((row) => typeof row[column]?.value !== 'number'),
    ) || drawn.some(([name]) => axisName(name) !== name?.value)
  );
}

/** Longer ones would leave no room for the bars; the table has them in full. */
const axisName = (cell: FigureCell | undefined): string =>
  fitWidth(String(cell?.value ?? ''), LONGEST_AXIS_NAME);

/** Characters of a Latin digit. */
const LONGEST_AXIS_NAME = 24;

/** Columns below the chart, and the hidden ones it draws. */
const columnsBeyond = (figure: FigureTable): SheetPlan['columns'] =>
  figure.chart && isDrawnApart(figure)
    ? [
        ...Array.from({ length: CHART.gap + CHART.columns + 1 }, () => ({ width: 10 })),
        ...[0, ...figure.chart.series].map(() => ({ width: 10, hidden: true })),
      ]
    : [];

function drawnCells({ headers, rows, chart }: FigureTable): readonly (readonly Cell[])[] {
  const columns = (chart?.series ?? []).map(({ column }) => column);
  return [
    [headers[0] ?? '', ...columns.map((column) => headers[column] ?? '')],
    ...rows.map((row) => [
      axisName(row[0]),
      ...columns.map((column) => {
        const value = row[column]?.value;
        return typeof value === 'number' ? value : null;
      }),
    ]),
  ];
}

/** A style for each stretch of a column whose cells are of one unit. */
function unitStyles({ headers, rows }: FigureTable): SheetPlan['styles'] {
  return headers.flatMap((_, column) => {
    const stretches: { unit: FigureUnit; from: number; rows: number }[] = [];
    rows.forEach((row, index) => {
      const unit = row[column]?.unit ?? 'text';
      const last = stretches.at(-1);
      if (last?.unit === unit) last.rows += 1;
      else stretches.push({ unit, from: index, rows: 1 });
    });
    return stretches.map(({ unit, from, rows: count }) => ({
      area: { row: TABLE_ROW + 1 + from, column, rows: count, columns: 1 },
      style: styleOf(unit),
    }));
  });
}

function styleOf(unit: FigureUnit): CellStyle {
  if (unit === 'text') return { numberFormat: '@' };
  return unit === 'change' ? changeStyle : measureStyle(unit);
}

function chartOf(figure: FigureTable, name: string): readonly ChartPlan[] {
  const { chart, title, headers, rows } = figure;
  const { drawn } = figurePlaces(figure);
  if (!chart || !drawn || chart.rows === 0) return [];
  const below = (column: number): Area => ({
    row: TABLE_ROW + 1,
    column,
    rows: chart.rows,
    columns: 1,
  });
  const isRatio = rows[0]?.[chart.series[0]?.column ?? 0]?.unit === 'ratio';
  return [
    {
      name,
      kind: chart.kind,
      title,
      anchor: {
        row: TABLE_ROW,
        column: headers.length + CHART.gap,
        rows: CHART.rows,
        columns: CHART.columns,
      },
      categories: below(isDrawnApart(figure) ? drawn.column : 0),
      series: chart.series.map(({ column, line, secondAxis }, index) => ({
        name: headers[column] ?? '',
        values: below(isDrawnApart(figure) ? drawn.column + 1 + index : column),
        ...(line === true && { line }),
        ...(secondAxis === true && { secondAxis }),
      })),
      ...(isRatio && { valueFormat: '0%' }),
    },
  ];
}
