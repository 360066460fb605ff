import { chartColors } from '../../core/workbook/chart-colors';
import type { Area, ChartPlan } from '../../core/workbook/workbook-plan';

/** Charts with lines, a second axis and formats of axes; pivots ask for the same. */
export const canChart = (): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.8');

/** Queues a native chart over cells of the same sheet (ExcelApi 1.8); none in an older Excel. */
export function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first] = plan.series;
  if (!first || !canChart()) return;
  const rangeOf = (area: Area): Excel.Range =>
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const type = plan.kind === 'line' ? Excel.ChartType.lineMarkers : Excel.ChartType.columnClustered;
  const chart = sheet.charts.add(type, rangeOf(first.values), Excel.ChartSeriesBy.columns);
  if (plan.name !== undefined) chart.name = plan.name;
  chart.title.text = plan.title;
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = Excel.ChartDisplayBlanksAs.notPlotted;
  const { anchor } = plan;
  chart.setPosition(
    sheet.getCell(anchor.row, anchor.column),
    sheet.getCell(anchor.row + anchor.rows - 1, anchor.column + anchor.columns - 1),
  );
  plan.series.forEach((wanted, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name);
    series.name = wanted.name;
    series.setValues(rangeOf(wanted.values));
    series.setXAxisValues(rangeOf(plan.categories));
    dressSeries(series, plan, index);
  });
  dressAxes(chart, plan);
}

function dressSeries(series: Excel.ChartSeries, plan: ChartPlan, index: number): void {
  const wanted = plan.series[index];
  const color = chartColors[index % chartColors.length] ?? '';
  if (plan.kind === 'line' || wanted?.line || wanted?.secondAxis) {
    series.chartType = Excel.ChartType.lineMarkers;
    series.format.line.color = color;
  } else {
    series.format.fill.setSolidColor(color);
  }
  if (wanted?.secondAxis) series.axisGroup = Excel.ChartAxisGroup.secondary;
}

function dressAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const { valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = Excel.ChartLegendPosition.bottom;
  if (!plan.series.some(({ secondAxis }) => secondAxis)) return;
  const second = chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
  second.minimum = 0;
  second.maximum = 1;
  second.numberFormat = '0%';
}
