import { booleanArgument, numberArgument, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { keptMembers } from '../kept-members';
import { type ObjectKind, bindObject } from '../object-kind';
import { changeChart, chartOf, type ChartTarget } from './chart-of';
import { choiceOf } from './chart-types';
import { unsupportedObjects } from './not-implemented-object';

interface AxisTarget extends ChartTarget {
  /** E.g. `Value Primary`. */
  readonly axis: string;
}

/** The axes of a chart. */
export const chartAxesKind: ObjectKind<ChartTarget> = {
  name: 'ChartAxes',
  objects: {
    CategoryAxis: (target, host) => axisOf(target, 'Category', 'Primary', host),
    ValueAxis: (target, host) => axisOf(target, 'Value', 'Primary', host),
    ...unsupportedObjects(['SeriesAxis']),
  },
  methods: {
    GetItem: (target, [type, group], host) =>
      axisOf(
        target,
        choiceOf('Category', 'Value')(type, 'type'),
        choiceOf('Primary', 'Secondary')(group ?? 'Primary', 'group'),
        host,
      ),
  },
};

const axisOf = (target: ChartTarget, type: string, group: string, host: Host) =>
  bindObject(chartAxisKind, { ...target, axis: `${type} ${group}` }, host);

/** A number, or nothing for Excel's own choice. */
const limit = (value: unknown, name: string): unknown =>
  value === '' ? '' : numberArgument(value, name);

const chartAxisKind: ObjectKind<AxisTarget> = {
  name: 'ChartAxis',
  ...keptMembers<AxisTarget>(
    {
      Minimum: { initial: '', read: limit },
      Maximum: { initial: '', read: limit },
      NumberFormat: { initial: 'General', read: textArgument },
      Visible: { initial: true, read: booleanArgument },
    },
    (target, host) => chartOf(target, host).axes[target.axis] ?? {},
    (target, patch, host) => {
      const { axes } = chartOf(target, host);
      const axis = { ...axes[target.axis], ...patch };
      changeChart(target, { axes: { ...axes, [target.axis]: axis } }, host);
    },
  ),
  objects: unsupportedObjects(['Format', 'MajorGridlines', 'MinorGridlines', 'Title']),
};
