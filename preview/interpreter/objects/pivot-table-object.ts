import { pivotSource } from '../../model/pivot-source';
import { booleanArgument, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { itemNotFound, notImplemented } from '../host-error';
import { isHostObject } from '../host-object';
import { keptMembers } from '../kept-members';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { choiceOf } from './chart-types';
import { clearPivot, drawPivot } from '../../model/draw-pivot';
import { dataHierarchiesKind } from './pivot-data-object';
import { filterHierarchiesKind } from './pivot-filter-object';
import { type FieldTarget, pivotHierarchyKind } from './pivot-field-object';
import { pivotOf, turnPivot, type PivotTarget } from './pivot-of';
import { sheetOf } from './sheet-of';

const kept = keptMembers<PivotTarget>(
  { RefreshOnOpen: { initial: false, read: booleanArgument } },
  (target, host) => pivotOf(target, host).kept,
  (target, patch, host) => {
    const pivot = pivotOf(target, host);
    host.model.changePivot({ ...pivot, kept: { ...pivot.kept, ...patch } });
  },
);

/** A PivotTable. */
export const pivotTableKind: ObjectKind<PivotTarget> = {
  name: 'PivotTable',
  identity: ({ pivotId }) => ({ Id: pivotId }),
  scalars: {
    Id: ({ pivotId }) => pivotId,
    Name: (target, host) => pivotOf(target, host).name,
    ...kept.scalars,
  },
  setters: {
    Name(target, value, host) {
      host.model.changePivot({ ...pivotOf(target, host), name: textArgument(value, 'name') });
    },
    ...kept.setters,
  },
  objects: {
    Worksheet: (target, host) => host.make.worksheet(pivotOf(target, host).sheetId),
    Hierarchies: (target, host) => bindObject(hierarchiesKind, target, host),
    RowHierarchies: (target, host) => bindObject(axisKind('rows'), target, host),
    ColumnHierarchies: (target, host) => bindObject(axisKind('columns'), target, host),
    DataHierarchies: (target, host) => bindObject(dataHierarchiesKind, target, host),
    Layout: (target, host) => bindObject(layoutKind, target, host),
    FilterHierarchies: (target, host) => bindObject(filterHierarchiesKind, target, host),
  },
  methods: {
    Refresh: (target, _args, host) => drawPivot(pivotOf(target, host), host.model),
    Delete(target, _args, host) {
      const pivot = pivotOf(target, host);
      clearPivot(pivot, sheetOf(pivot, host), 'addin');
      host.model.removePivot(pivot);
    },
  },
};

const layoutKind: ObjectKind<PivotTarget> = {
  name: 'PivotLayout',
  ...keptMembers<PivotTarget>(
    { LayoutType: { initial: 'Compact', read: choiceOf('Compact', 'Outline', 'Tabular') } },
    (target, host) => pivotOf(target, host).layout,
    (target, patch, host) => {
      const pivot = pivotOf(target, host);
      host.model.changePivot({ ...pivot, layout: { ...pivot.layout, ...patch } });
    },
  ),
  methods: {
    GetRange(target, _args, host) {
      const { sheetId, at, drawn } = pivotOf(target, host);
      if (!drawn || drawn.rows === 0) throw itemNotFound('the PivotTable is still empty');
      return host.make.range({ sheetId, area: { ...at, ...drawn } });
    },
  },
};

const fieldsOf = (target: PivotTarget, host: Host): readonly string[] =>
  pivotSource(pivotOf(target, host), host.model).headers;

/** Every column of the source. */
const hierarchiesKind: ObjectKind<PivotTarget> = {
  name: 'PivotHierarchyCollection',
  items: (target, host) => fieldsOf(target, host).map((field) => bindField(target, field, host)),
  item(target, name, host) {
    const field = fieldsOf(target, host).find((one) => one === name);
    if (field === undefined) throw itemNotFound(`the field ${String(name)}`);
    return bindField(target, field, host);
  },
  methods: {
    GetCount: (target, _args, host) => fieldsOf(target, host).length,
    GetItemOrNullObject(target, [name], host) {
      const field = fieldsOf(target, host).find((one) => one === name);
      return field === undefined ? nullObject('PivotHierarchy') : bindField(target, field, host);
    },
  },
};

const bindField = ({ pivotId }: PivotTarget, field: string, host: Host) =>
  bindObject(pivotHierarchyKind, { pivotId, field }, host);

/** The fields on the rows or on the columns of a pivot: one of each. */
const axisKind = (axis: 'rows' | 'columns'): ObjectKind<PivotTarget> => ({
  name: 'RowColumnPivotHierarchyCollection',
  items: (target, host) =>
    pivotOf(target, host)[axis].map((field) => bindField(target, field, host)),
  item(target, name, host) {
    const field = pivotOf(target, host)[axis].find((one) => one === name);
    if (field === undefined) throw itemNotFound(`the field ${String(name)}`);
    return bindField(target, field, host);
  },
  methods: {
    Add(target, [hierarchy], host) {
      if (!isHostObject(hierarchy) || hierarchy.kind !== 'PivotHierarchy') {
        throw notImplemented('an axis of anything but a field');
      }
      const { field } = hierarchy.target as FieldTarget;
      const before = pivotOf(target, host)[axis];
      if (before.length > 0) throw notImplemented('several fields on an axis');
      turnPivot(target, { [axis]: [field] }, host);
      return bindField(target, field, host);
    },
    GetCount: (target, _args, host) => pivotOf(target, host)[axis].length,
    GetItemOrNullObject(target, [name], host) {
      const field = pivotOf(target, host)[axis].find((one) => one === name);
      return field === undefined
        ? nullObject('RowColumnPivotHierarchy')
        : bindField(target, field, host);
    },
  },
});
