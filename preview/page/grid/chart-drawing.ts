import type { ChartDrawing } from '../../../core/workbook/chart-svg';
import type { CellSource, ChartModel } from '../../model/chart-model';
import { cellText } from '../../model/cell-text';
import type { WorkbookModel } from '../../model/workbook-model';

/** What a chart shows of the workbook now, for the picture that stands for it on the grid. */
export function chartDrawing(
  chart: ChartModel,
  model: WorkbookModel,
  size: { readonly width: number; readonly height: number },
): ChartDrawing {
  const [first] = chart.series;
  return {
    ...size,
    title: textOf(chart.title['Text']),
    categories: first?.categories ? cellsOf(first.categories, model).map(({ text }) => text) : [],
    series: chart.series.map((series) => {
      const cells = series.values ? cellsOf(series.values, model) : [];
      const type = textOf(series.kept['ChartType'] ?? chart.kept['ChartType']);
      const second = series.kept['AxisGroup'] === 'Secondary';
      return {
        name: textOf(series.kept['Name']),
        values: cells.map(({ value }) => (typeof value === 'number' ? value : null)),
        line: type.startsWith('Line'),
        second,
        percent: isPercent(chart, second) || cells.some(({ format }) => format.includes('%')),
      };
    }),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isPercent({ axes }: ChartModel, second: boolean): boolean {
  const axis = axes[second ? 'Value Secondary' : 'Value Primary'];
  return textOf(axis?.['NumberFormat']).includes('%');
}

function cellsOf({ sheetId, area }: CellSource, model: WorkbookModel) {
  const sheet = model.sheetById(sheetId);
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    const value = sheet?.valueAt(row, column) ?? null;
    const format = sheet?.styleAt(row, column).numberFormat ?? 'General';
    return { value, format, text: cellText(value, format) };
  });
}
