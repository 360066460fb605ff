import type { PivotModel } from '../../model/pivot-model';
import { withoutKeys } from '../../model/without-keys';
import { booleanArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { isHostObject } from '../host-object';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { bindFields, type FieldTarget } from './pivot-field-object';
import { pivotOf, turnPivot, type PivotTarget } from './pivot-of';

/** The fields that filter a pivot from above. */
export const filterHierarchiesKind: ObjectKind<PivotTarget> = {
  name: 'FilterPivotHierarchyCollection',
  items: (target, host) => pivotOf(target, host).filters.map((field) => bound(target, field, host)),
  item: (target, name, host) => bound(target, filterOf(target, name, host), host),
  methods: {
    Add(target, [hierarchy], host) {
      const field = fieldOf(hierarchy, 'PivotHierarchy');
      turnPivot(target, withFilter(pivotOf(target, host), field), host);
      return bound(target, field, host);
    },
    GetCount: (target, _args, host) => pivotOf(target, host).filters.length,
    GetItem: (target, [name], host) => bound(target, filterOf(target, name, host), host),
    GetItemOrNullObject(target, [name], host) {
      const field = pivotOf(target, host).filters.find((one) => one === name);
      return field === undefined ? nullObject('FilterPivotHierarchy') : bound(target, field, host);
    },
    Remove(target, [hierarchy], host) {
      const field = fieldOf(hierarchy, 'FilterPivotHierarchy');
      const { filters, selected } = pivotOf(target, host);
      const rest = filters.filter((one) => one !== field);
      turnPivot(target, { filters: rest, selected: withoutKeys(selected, field) }, host);
    },
  },
};

const bound = ({ pivotId }: PivotTarget, field: string, host: Host) =>
  bindObject(filterHierarchyKind, { pivotId, field }, host);

const filterHierarchyKind: ObjectKind<FieldTarget> = {
  name: 'FilterPivotHierarchy',
  identity: ({ field }) => ({ Id: field }),
  scalars: {
    Id: ({ field }) => field,
    Name: ({ field }) => field,
    EnableMultipleFilterItems: () => true,
  },
  setters: {
    // This host always lets several items through.
    EnableMultipleFilterItems(_target, value) {
      booleanArgument(value, 'enableMultipleFilterItems');
    },
  },
  objects: { Fields: (target, host) => bindFields(target, host) },
};

function filterOf(target: PivotTarget, name: unknown, host: Host): string {
  const field = pivotOf(target, host).filters.find((one) => one === name);
  if (field === undefined) throw itemNotFound(`the filter ${String(name)}`);
  return field;
}

function fieldOf(hierarchy: unknown, kind: 'PivotHierarchy' | 'FilterPivotHierarchy'): string {
  if (!isHostObject(hierarchy) || hierarchy.kind !== kind) {
    throw invalidArgument(`A ${kind} of the PivotTable was expected.`);
  }
  return (hierarchy.target as FieldTarget).field;
}

/** A field is in one place only; a pivot without room for its filters moves down. */
function withFilter(pivot: PivotModel, field: string): Partial<PivotModel> {
  const others = (fields: readonly string[]) => fields.filter((one) => one !== field);
  const filters = [...others(pivot.filters), field];
  const row = Math.max(pivot.at.row, filters.length + 1);
  return {
    filters,
    rows: others(pivot.rows),
    columns: others(pivot.columns),
    at: { ...pivot.at, row },
  };
}
