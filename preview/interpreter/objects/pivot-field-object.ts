import { choiceArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { isHostObject } from '../host-object';
import { type ObjectKind, bindObject } from '../object-kind';
import { unsupportedObjects } from './not-implemented-object';
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
  objects: { Fields: (target, host) => bindObject(fieldsKind, target, host) },
};

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
  objects: unsupportedObjects(['Items']),
  methods: {
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
