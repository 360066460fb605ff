import type { Kept } from '../../model/chart-model';
import {
  colorArgument,
  optionalText,
  rangeTargetOf,
  textArgument,
  wholeArgument,
} from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { keptMembers } from '../kept-members';
import { type ObjectKind, bindObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import {
  changeChart,
  changeSeries,
  chartOf,
  seriesOf,
  type ChartTarget,
  type SeriesTarget,
} from './chart-of';
import { chartTypeArgument, choiceOf } from './chart-types';
import { unsupportedObjects } from './not-implemented-object';

/** The series of a chart. */
export const chartSeriesCollectionKind: ObjectKind<ChartTarget> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: (target, host) => chartOf(target, host).series.length },
  items: (target, host) =>
    chartOf(target, host).series.map(({ id }) => bindSeries(target, id, host)),
  methods: {
    Add(target, [name], host) {
      const { series } = chartOf(target, host);
      const id = host.model.nextId();
      const Name = optionalText(name, 'name') ?? `Series${series.length + 1}`;
      changeChart(target, { series: [...series, { id, kept: { Name } }] }, host);
      return bindSeries(target, id, host);
    },
    GetCount: (target, _args, host) => chartOf(target, host).series.length,
    GetItemAt(target, [index], host) {
      const series = chartOf(target, host).series[wholeArgument(index, 'index', 0)];
      if (!series) throw itemNotFound(`the series at ${String(index)}`);
      return bindSeries(target, series.id, host);
    },
  },
};

const bindSeries = (target: ChartTarget, seriesId: number, host: Host) =>
  bindObject(chartSeriesKind, { ...target, seriesId }, host);

const keptOf = (target: SeriesTarget, host: Host): Kept => seriesOf(target, host).kept;

const keep = (target: SeriesTarget, patch: Kept, host: Host): void =>
  changeSeries(target, { kept: { ...keptOf(target, host), ...patch } }, host);

const chartSeriesKind: ObjectKind<SeriesTarget> = {
  name: 'ChartSeries',
  ...keptMembers<SeriesTarget>(
    {
      Name: { initial: '', read: textArgument },
      ChartType: { initial: 'ColumnClustered', read: chartTypeArgument },
      AxisGroup: { initial: 'Primary', read: choiceOf('Primary', 'Secondary') },
    },
    keptOf,
    keep,
  ),
  objects: {
    Format: (target, host) => bindObject(seriesFormatKind, target, host),
    ...unsupportedObjects(['Points', 'Trendlines', 'DataLabels', 'XErrorBars', 'YErrorBars']),
  },
  methods: {
    SetValues: (target, [range], host) => changeSeries(target, { values: cells(range) }, host),
    SetXAxisValues: (target, [range], host) =>
      changeSeries(target, { categories: cells(range) }, host),
    Delete(target, _args, host) {
      const series = seriesOf(target, host);
      const left = chartOf(target, host).series.filter((one) => one !== series);
      changeChart(target, { series: left }, host);
    },
  },
};

const seriesFormatKind: ObjectKind<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  objects: {
    Fill: (target, host) => bindObject(seriesFillKind, target, host),
    Line: (target, host) => bindObject(seriesLineKind, target, host),
  },
};

const seriesFillKind: ObjectKind<SeriesTarget> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: (target, [color], host) =>
      keep(target, { FillColor: colorArgument(color, 'color') }, host),
  },
};

const seriesLineKind: ObjectKind<SeriesTarget> = {
  name: 'ChartLineFormat',
  scalars: { Color: (target, host) => keptOf(target, host)['LineColor'] ?? '' },
  setters: {
    Color: (target, value, host) =>
      keep(target, { LineColor: colorArgument(value, 'color') }, host),
  },
};

function cells(range: unknown): RangeTarget {
  const target = rangeTargetOf(range);
  if (!target) throw invalidArgument('A range was expected.');
  return target;
}
