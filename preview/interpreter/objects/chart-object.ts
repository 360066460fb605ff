import { parseAddress } from '../../model/a1-address';
import { type Area, boundingArea } from '../../model/area';
import type { Kept } from '../../model/chart-model';
import { withoutKeys } from '../../model/without-keys';
import { booleanArgument, numberArgument, rangeTargetOf, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument } from '../host-error';
import { keptMembers } from '../kept-members';
import { type ObjectKind, bindObject } from '../object-kind';
import { chartAxesKind } from './chart-axes-object';
import { changeChart, chartOf, replaceChart, type ChartTarget } from './chart-of';
import { chartSeriesCollectionKind } from './chart-series-object';
import { chartTypeArgument, choiceOf } from './chart-types';
import { unsupportedObjects } from './not-implemented-object';
import { columnLeft, rowTop } from './range-sizes';
import { sheetOf } from './sheet-of';

const kept = keptMembers<ChartTarget>(
  {
    Name: { initial: '', read: textArgument },
    ChartType: { initial: 'ColumnClustered', read: chartTypeArgument },
    DisplayBlanksAs: {
      initial: 'NotPlotted',
      read: choiceOf('NotPlotted', 'Zero', 'Interplotted'),
    },
    PlotVisibleOnly: { initial: true, read: booleanArgument },
  },
  (target, host) => chartOf(target, host).kept,
  (target, patch, host) =>
    changeChart(target, { kept: { ...chartOf(target, host).kept, ...patch } }, host),
);

const sides = { Left: 'left', Top: 'top', Width: 'width', Height: 'height' } as const;

/** A chart on a sheet. */
export const chartKind: ObjectKind<ChartTarget> = {
  name: 'Chart',
  identity: ({ chartId }) => ({ Id: chartId }),
  scalars: {
    Id: ({ chartId }) => chartId,
    ...kept.scalars,
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (target: ChartTarget, host: Host) => chartOf(target, host).frame[side],
      ]),
    ),
  },
  setters: {
    ...kept.setters,
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (target: ChartTarget, value: unknown, host: Host) => {
          const frame = { ...chartOf(target, host).frame, [side]: numberArgument(value, side) };
          replaceChart(target, { ...withoutKeys(chartOf(target, host), 'over'), frame }, host);
        },
      ]),
    ),
  },
  objects: {
    Worksheet: ({ sheetId }, host) => host.make.worksheet(sheetId),
    Title: (target, host) => bindObject(chartTitleKind, target, host),
    Legend: (target, host) => bindObject(chartLegendKind, target, host),
    Series: (target, host) => bindObject(chartSeriesCollectionKind, target, host),
    Axes: (target, host) => bindObject(chartAxesKind, target, host),
    ...unsupportedObjects(['DataLabels', 'Format', 'PlotArea', 'PivotOptions']),
  },
  methods: {
    Delete(target, _args, host) {
      const chart = chartOf(target, host);
      const sheet = sheetOf(target, host);
      sheet.changeCharts(
        sheet.charts.filter((one) => one !== chart),
        'addin',
      );
    },
    SetPosition(target, [startCell, endCell], host) {
      const over = boundingArea(cellOf(startCell), cellOf(endCell ?? startCell));
      changeChart(target, { over, frame: frameOf(target, over, host) }, host);
    },
  },
};

function cellOf(cell: unknown): Area {
  const parsed = typeof cell === 'string' ? parseAddress(cell)?.area : undefined;
  const area = rangeTargetOf(cell)?.area ?? parsed;
  if (!area) throw invalidArgument('A cell or an address such as A1 was expected.');
  return area;
}

function frameOf(target: ChartTarget, over: Area, host: Host) {
  const sheet = sheetOf(target, host);
  const [left, top] = [columnLeft(sheet, over.column), rowTop(sheet, over.row)];
  return {
    left,
    top,
    width: columnLeft(sheet, over.column + over.columns) - left,
    height: rowTop(sheet, over.row + over.rows) - top,
  };
}

/** A part of a chart whose values are kept under its name. */
const part = (name: 'title' | 'legend') =>
  [
    (target: ChartTarget, host: Host) => chartOf(target, host)[name],
    (target: ChartTarget, patch: Kept, host: Host) =>
      changeChart(target, { [name]: { ...chartOf(target, host)[name], ...patch } }, host),
  ] as const;

const chartTitleKind: ObjectKind<ChartTarget> = {
  name: 'ChartTitle',
  ...keptMembers<ChartTarget>(
    {
      Text: { initial: '', read: textArgument },
      Visible: { initial: true, read: booleanArgument },
    },
    ...part('title'),
  ),
  objects: unsupportedObjects(['Format']),
};

const chartLegendKind: ObjectKind<ChartTarget> = {
  name: 'ChartLegend',
  ...keptMembers<ChartTarget>(
    {
      Visible: { initial: true, read: booleanArgument },
      Position: {
        initial: 'Right',
        read: choiceOf('Top', 'Bottom', 'Left', 'Right', 'Corner'),
      },
    },
    ...part('legend'),
  ),
  objects: unsupportedObjects(['Format', 'LegendEntries']),
};
