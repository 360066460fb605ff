import { absoluteAddress } from '../../core/workbook/cell-address';
import type { ChartCells, DrawnChart } from '../../core/workbook/parts/chart-xml';
import { columnLeft, rowTop } from '../interpreter/objects/range-sizes';
import type { Area } from '../model/area';
import type { CellSource, ChartModel, ChartSeriesModel } from '../model/chart-model';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

/** A chart as the file has it, and the cells it is over, which may be of several sheets. */
export function chartPlan(
  chart: ChartModel,
  sheet: SheetModel,
  model: WorkbookModel,
): { readonly chart: DrawnChart; readonly cells: ChartCells } {
  const sources = new Map<Area, CellSource>();
  const areaOf = (source: CellSource): Area => {
    const area = { ...source.area };
    sources.set(area, source);
    return area;
  };
  const series = chart.series.flatMap((one) => {
    if (!one.values) return [];
    const second = one.kept['AxisGroup'] === 'Secondary';
    const name = textOf(one.kept['Name']);
    const line = isLine(one, chart);
    return [
      {
        name,
        values: areaOf(one.values),
        ...(line && { line }),
        ...(second && { secondAxis: second }),
      },
    ];
  });
  const categories = chart.series.find((one) => one.categories)?.categories;
  const valueFormat = textOf(chart.axes['Value Primary']?.['NumberFormat']);
  return {
    chart: {
      kind: series.every(({ line }) => line) ? 'line' : 'column',
      title: textOf(chart.title['Text']),
      anchor: chart.over ?? coveredCells(chart, sheet),
      series,
      ...(categories && { categories: areaOf(categories) }),
      ...(valueFormat !== '' && { valueFormat }),
    },
    cells: {
      addressOf: (area) => {
        const { sheetId } = sources.get(area) ?? { sheetId: sheet.id };
        return absoluteAddress(model.sheetById(sheetId)?.name ?? sheet.name, area);
      },
      valuesOf: (area) => valuesOf(area, model.sheetById(sources.get(area)?.sheetId ?? '')),
    },
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isLine = (series: ChartSeriesModel, chart: ChartModel): boolean =>
  textOf(series.kept['ChartType'] ?? chart.kept['ChartType']).startsWith('Line');

const valuesOf = (area: Area, sheet: SheetModel | undefined) =>
  Array.from(
    { length: area.rows * area.columns },
    (_, index) =>
      sheet?.valueAt(
        area.row + Math.floor(index / area.columns),
        area.column + (index % area.columns),
      ) ?? null,
  );

/** The cells under a chart that was laid by points. */
function coveredCells({ frame }: ChartModel, sheet: SheetModel): Area {
  const columnAt = (points: number) => indexAt(points, (column) => columnLeft(sheet, column));
  const rowAt = (points: number) => indexAt(points, (row) => rowTop(sheet, row));
  const [row, column] = [rowAt(frame.top), columnAt(frame.left)];
  return {
    row,
    column,
    rows: Math.max(rowAt(frame.top + frame.height) - row, 1),
    columns: Math.max(columnAt(frame.left + frame.width) - column, 1),
  };
}

function indexAt(points: number, edgeOf: (index: number) => number): number {
  let index = 0;
  while (edgeOf(index + 1) <= points) index += 1;
  return index;
}
