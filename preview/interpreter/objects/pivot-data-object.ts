import { choiceArgument, recordArgument, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { isHostObject } from '../host-object';
import { type ObjectKind, bindObject } from '../object-kind';
import type { FieldTarget } from './pivot-field-object';
import {
  changeData,
  dataOf,
  type DataTarget,
  pivotOf,
  type PivotTarget,
  turnPivot,
} from './pivot-of';

/** The figures of a pivot. */
export const dataHierarchiesKind: ObjectKind<PivotTarget> = {
  name: 'DataPivotHierarchyCollection',
  items: (target, host) => pivotOf(target, host).data.map(({ id }) => bound(target, id, host)),
  item(target, name, host) {
    const data = pivotOf(target, host).data.find(
      (one) => one.name === name || String(one.id) === name,
    );
    if (!data) throw itemNotFound(`the figure ${String(name)}`);
    return bound(target, data.id, host);
  },
  methods: {
    Add(target, [hierarchy], host) {
      if (!isHostObject(hierarchy) || hierarchy.kind !== 'PivotHierarchy') {
        throw invalidArgument('A field of the PivotTable was expected.');
      }
      const { field } = hierarchy.target as FieldTarget;
      const { data, columns } = pivotOf(target, host);
      if (columns.length > 0 && data.length > 0) {
        throw notImplemented('several figures beside a field on the columns');
      }
      const id = host.model.nextId();
      const added = {
        id,
        field,
        name: `Count of ${field}`,
        summarizeBy: 'Count',
        showAs: 'None',
      } as const;
      turnPivot(target, { data: [...data, added] }, host);
      return bound(target, id, host);
    },
    GetCount: (target, _args, host) => pivotOf(target, host).data.length,
  },
};

const bound = ({ pivotId }: PivotTarget, dataId: number, host: Host) =>
  bindObject(dataHierarchyKind, { pivotId, dataId }, host);

const calculations = ['None', 'PercentOfGrandTotal', 'PercentRunningTotal'] as const;

const dataHierarchyKind: ObjectKind<DataTarget> = {
  name: 'DataPivotHierarchy',
  identity: ({ dataId }) => ({ Id: String(dataId) }),
  scalars: {
    Id: ({ dataId }) => String(dataId),
    Name: (target, host) => dataOf(target, host).name,
    SummarizeBy: (target, host) => dataOf(target, host).summarizeBy,
    ShowAs: (target, host) => ({ calculation: dataOf(target, host).showAs }),
  },
  setters: {
    Name(target, value, host) {
      const name = textArgument(value, 'name');
      const { data } = pivotOf(target, host);
      if (data.some((one) => one.id !== target.dataId && one.name === name)) {
        throw invalidArgument(`The name ${name} is taken in the PivotTable.`);
      }
      changeData(target, { name }, host);
    },
    SummarizeBy(target, value, host) {
      if (value !== 'Count' && value !== 'Sum') throw notImplemented(`${String(value)} in a pivot`);
      changeData(target, { summarizeBy: value }, host);
    },
    ShowAs(target, value, host) {
      const wanted = recordArgument(value, 'showAs')['calculation'];
      if (!calculations.some((one) => one === wanted)) {
        throw notImplemented(`the calculation ${String(wanted)}`);
      }
      changeData(target, { showAs: choiceArgument(wanted, 'calculation', calculations) }, host);
    },
  },
};
