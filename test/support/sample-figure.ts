import type { FigureCell, FigureTable } from '../../core/workbook/figure-table';

const row = (
  name: string,
  count: number | string,
  share: number,
  running: number,
): FigureCell[] => [
  { value: name, unit: 'text' },
  { value: count, unit: 'count' },
  { value: share, unit: 'ratio' },
  { value: running, unit: 'ratio' },
];

/** Causes by size with their running share, as the statistics pane hands them over. */
export const paretoFigure: FigureTable = {
  key: 'pareto_category_20261101_20261130_zh',
  title: '投诉类别 · 受理量',
  period: '2026-11',
  remark: '小区投诉 · 2026-11-01 – 2026-11-30',
  asOf: '截至 2026-11-22 16:00',
  definitions: ['受理量：期间内收到的投诉'],
  headers: ['投诉类别', '受理量', '占比', '累计占比'],
  widths: [26, 13, 13, 13],
  rows: [row('电梯', 6, 0.6, 0.6), row('=卫生', 3, 0.3, 0.9), row('其他', 1, 0.1, 1)],
  chart: { kind: 'pareto', rows: 2, series: [{ column: 1 }, { column: 3, secondAxis: true }] },
};

/** A trend of a count with a line over it, one month without the second figure. */
export const trendFigure: FigureTable = {
  ...paretoFigure,
  key: 'trend_20261001_20261130_zh',
  title: '月份 · 受理量',
  headers: ['月份', '受理量', '办结量'],
  widths: [16, 13, 13],
  rows: [
    [
      { value: '2026年10月', unit: 'text' },
      { value: 4, unit: 'count' },
      { value: 2, unit: 'count' },
    ],
    [
      { value: '2026年11月', unit: 'text' },
      { value: 10, unit: 'count' },
      { value: '—', unit: 'count' },
    ],
  ],
  chart: { kind: 'column', rows: 2, series: [{ column: 1 }, { column: 2, line: true }] },
};
