import type { CellSource, ChartModel, ChartSeriesModel } from '../../model/chart-model';
import { rangeTargetOf, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { chartKind } from './chart-object';
import { chartTypeArgument, choiceOf } from './chart-types';
import { sheetOf } from './sheet-of';

interface SheetTarget {
  readonly sheetId: string;
}

/** The charts of a sheet. */
export const chartsKind: ObjectKind<SheetTarget> = {
  name: 'ChartCollection',
  scalars: { Count: (target, host) => sheetOf(target, host).charts.length },
  items: (target, host) => sheetOf(target, host).charts.map((chart) => bound(target, chart, host)),
  item(target, key, host) {
    const chart = find(target, key, host);
    if (!chart) throw itemNotFound(`the chart ${String(key)}`);
    return bound(target, chart, host);
  },
  methods: {
    Add(target, [type, sourceData, seriesBy], host) {
      const range = rangeTargetOf(sourceData);
      if (!range) throw invalidArgument('sourceData must be a range.');
      const kept = { ChartType: chartTypeArgument(type, 'type') };
      const by = choiceOf('Auto', 'Columns', 'Rows')(seriesBy ?? 'Auto', 'seriesBy');
      return bound(target, addChart(target, range, kept, by, host), host);
    },
    GetCount: (target, _args, host) => sheetOf(target, host).charts.length,
    GetItem(target, [name], host) {
      const chart = find(target, name, host);
      if (!chart) throw itemNotFound(`the chart ${String(name)}`);
      return bound(target, chart, host);
    },
    GetItemAt(target, [index], host) {
      const chart = sheetOf(target, host).charts[wholeArgument(index, 'index', 0)];
      if (!chart) throw itemNotFound(`the chart at ${String(index)}`);
      return bound(target, chart, host);
    },
    GetItemOrNullObject(target, [name], host) {
      const chart = find(target, name, host);
      return chart ? bound(target, chart, host) : nullObject('Chart');
    },
  },
};

const bound = ({ sheetId }: SheetTarget, { id }: ChartModel, host: Host) =>
  bindObject(chartKind, { sheetId, chartId: id }, host);

function find(target: SheetTarget, key: unknown, host: Host): ChartModel | undefined {
  const wanted = String(key).toLowerCase();
  return sheetOf(target, host).charts.find(
    ({ id, kept }) => id === key || String(kept['Name']).toLowerCase() === wanted,
  );
}

function addChart(
  target: SheetTarget,
  range: RangeTarget,
  kept: ChartModel['kept'],
  by: 'Auto' | 'Columns' | 'Rows',
  host: Host,
): ChartModel {
  const sheet = sheetOf(target, host);
  const number = host.model.nextId();
  const chart: ChartModel = {
    id: `{chart-${number}}`,
    frame: { left: 72, top: 60, width: 360, height: 216 },
    kept: { ...kept, Name: `Chart ${number}` },
    title: {},
    legend: {},
    axes: {},
    series: seriesOfRange(range, by, host),
  };
  sheet.changeCharts([...sheet.charts, chart], 'addin');
  return chart;
}

/** One series a column (or row); without headers, as the add-in names series by itself. */
function seriesOfRange(
  { sheetId, area }: RangeTarget,
  by: 'Auto' | 'Columns' | 'Rows',
  host: Host,
): readonly ChartSeriesModel[] {
  const isByRows = by === 'Rows' || (by === 'Auto' && area.columns > area.rows);
  const count = isByRows ? area.rows : area.columns;
  return Array.from({ length: count }, (_, index) => {
    const values: CellSource = {
      sheetId,
      area: isByRows
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 },
    };
    return { id: host.model.nextId(), kept: { Name: `Series${index + 1}` }, values };
  });
}
