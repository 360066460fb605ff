import type { ChartModel, ChartSeriesModel } from '../../model/chart-model';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';
import { sheetOf } from './sheet-of';

export interface ChartTarget {
  readonly sheetId: string;
  readonly chartId: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly seriesId: number;
}

/** The chart an object stands for; the add-in may have deleted it meanwhile. */
export function chartOf(target: ChartTarget, host: Host): ChartModel {
  const chart = sheetOf(target, host).charts.find(({ id }) => id === target.chartId);
  if (!chart) throw itemNotFound('the chart was deleted');
  return chart;
}

export function changeChart(target: ChartTarget, patch: Partial<ChartModel>, host: Host): void {
  replaceChart(target, { ...chartOf(target, host), ...patch }, host);
}

export function replaceChart(target: ChartTarget, next: ChartModel, host: Host): void {
  const chart = chartOf(target, host);
  const sheet = sheetOf(target, host);
  sheet.changeCharts(
    sheet.charts.map((one) => (one === chart ? next : one)),
    'addin',
  );
}

export function seriesOf(target: SeriesTarget, host: Host): ChartSeriesModel {
  const series = chartOf(target, host).series.find(({ id }) => id === target.seriesId);
  if (!series) throw itemNotFound('the series was deleted');
  return series;
}

export function changeSeries(
  target: SeriesTarget,
  patch: Partial<ChartSeriesModel>,
  host: Host,
): void {
  const series = seriesOf(target, host);
  const all = chartOf(target, host).series;
  changeChart(
    target,
    { series: all.map((one) => (one === series ? { ...one, ...patch } : one)) },
    host,
  );
}
