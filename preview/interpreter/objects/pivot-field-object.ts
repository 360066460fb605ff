import { pivotItems, pivotSource } from '../../model/pivot-source';
import { withoutKeys } from '../../model/without-keys';
import { choiceArgument, recordArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { isHostObject } from '../host-object';
import { type ObjectKind, bindObject } from '../object-kind';
import { type DataTarget, pivotOf, type PivotTarget, turnPivot } from './pivot-of';

export interface FieldTarget extends PivotTarget {
  /** Header of the column of the source. */
  readonly field: string;
}

/** A column of the source, in the pivot or not. */
export const pivotHierarchyKind: ObjectKind<FieldTarget> = {
  name: 'PivotHierarchy',
  identity: ({ field }) => ({ Id: field }),
  scalars: { Id: ({ field }) => field, Name: ({ field }) => field },
  objects: { Fields: (target, host) => bindFields(target, host) },
};

/** The field of a hierarchy: each has one. */
export const bindFields = (target: FieldTarget, host: Host) => bindObject(fieldsKind, target, host);

const fieldsKind: ObjectKind<FieldTarget> = {
  name: 'PivotFieldCollection',
  items: (target, host) => [bindField(target, host)],
  item(target, name, host) {
    if (name !== target.field) throw itemNotFound(`the field ${String(name)}`);
    return bindField(target, host);
  },
};

const bindField = (target: FieldTarget, host: Host) => bindObject(pivotFieldKind, target, host);

const pivotFieldKind: ObjectKind<FieldTarget> = {
  name: 'PivotField',
  identity: ({ field }) => ({ Id: field }),
  scalars: { Id: ({ field }) => field, Name: ({ field }) => field },
  objects: { Items: (target, host) => bindObject(itemsKind, target, host) },
  methods: {
    ApplyFilter(target, [filter], host) {
      const { field } = target;
      const pivot = pivotOf(target, host);
      if (![...pivot.rows, ...pivot.columns, ...pivot.filters].includes(field)) {
        throw invalidArgument('Only a field that the PivotTable uses can be filtered.');
      }
      const items = manualItems(filter, itemsOf(target, host));
      turnPivot(target, { selected: { ...pivot.selected, [field]: items } }, host);
    },
    ClearAllFilters(target, _args, host) {
      const selected = withoutKeys(pivotOf(target, host).selected, target.field);
      turnPivot(target, { selected }, host);
    },
    IsFiltered: (target, _args, host) => pivotOf(target, host).selected[target.field] !== undefined,
    SortByValues(target, [sortBy, values], host) {
      const order = choiceArgument(sortBy, 'sortBy', ['Ascending', 'Descending']);
      if (!isHostObject(values) || values.kind !== 'DataPivotHierarchy') {
        throw invalidArgument('valuesHierarchy must be a figure of the PivotTable.');
      }
      const { dataId } = values.target as DataTarget;
      if (!pivotOf(target, host).rows.includes(target.field)) {
        throw invalidArgument('Only a field on the rows can be sorted here.');
      }
      turnPivot(target, { sort: { descending: order === 'Descending', dataId } }, host);
    },
  },
};

/** The items of a field, each shown or not. */
const itemsKind: ObjectKind<FieldTarget> = {
  name: 'PivotItemCollection',
  items: (target, host) =>
    itemsOf(target, host).map((item) => bindObject(itemKind, { ...target, item }, host)),
  methods: { GetCount: (target, _args, host) => itemsOf(target, host).length },
};

const itemKind: ObjectKind<FieldTarget & { readonly item: string }> = {
  name: 'PivotItem',
  identity: ({ item }) => ({ Id: item }),
  scalars: {
    Id: ({ item }) => item,
    Name: ({ item }) => item,
    Visible: (target, host) =>
      pivotOf(target, host).selected[target.field]?.includes(target.item) ?? true,
  },
};

const itemsOf = (target: FieldTarget, host: Host): readonly string[] =>
  pivotItems(pivotSource(pivotOf(target, host), host.model), target.field);

/** The items a manual filter chooses; Excel takes such as are there, and never none. */
function manualItems(filter: unknown, present: readonly string[]): readonly string[] {
  const { manualFilter, ...others } = recordArgument(filter, 'filter');
  const wanted = recordArgument(manualFilter ?? {}, 'manualFilter')['selectedItems'];
  if (Object.values(others).some((other) => other !== null) || !Array.isArray(wanted)) {
    throw notImplemented('a filter of a PivotTable by anything but its items');
  }
  return presentItems(wanted, present);
}

/** Names of items as given; one at least, and all of them there. */
export function presentItems(
  wanted: readonly unknown[],
  present: readonly string[],
): readonly string[] {
  const items = present.filter((item) => wanted.includes(item));
  if (items.length === 0 || items.length < new Set(wanted).size) {
    throw invalidArgument('A filter names one or more items of its field.');
  }
  return items;
}
