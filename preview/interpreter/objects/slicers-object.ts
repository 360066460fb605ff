import { filterByItems, slicerItems, type SlicerItem } from '../../model/slicer-items';
import { pivotSource } from '../../model/pivot-source';
import type { SlicerModel } from '../../model/pivot-model';
import { numberArgument, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { isHostObject } from '../host-object';
import { keptMembers } from '../kept-members';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { presentItems } from './pivot-field-object';
import { pivotOf, type PivotTarget } from './pivot-of';

/** The slicers of the workbook, or of one sheet where `sheetId` is given. */
export interface SlicersTarget {
  readonly sheetId: string | undefined;
}

interface SlicerTarget {
  readonly slicerId: string;
}

export const slicersKind: ObjectKind<SlicersTarget> = {
  name: 'SlicerCollection',
  items: (target, host) => slicersOf(target, host).map(({ id }) => bound(id, host)),
  item(target, key, host) {
    const slicer = find(target, key, host);
    if (!slicer) throw itemNotFound(`the slicer ${String(key)}`);
    return bound(slicer.id, host);
  },
  methods: {
    Add: (target, [source, field, destination], host) =>
      bound(addSlicer(target, source, field, destination, host).id, host),
    GetCount: (target, _args, host) => slicersOf(target, host).length,
    GetItemOrNullObject(target, [key], host) {
      const slicer = find(target, key, host);
      return slicer ? bound(slicer.id, host) : nullObject('Slicer');
    },
  },
};

const bound = (slicerId: string, host: Host) => bindObject(slicerKind, { slicerId }, host);

const slicersOf = ({ sheetId }: SlicersTarget, host: Host): readonly SlicerModel[] =>
  host.model.slicers.filter((slicer) => sheetId === undefined || slicer.sheetId === sheetId);

const find = (target: SlicersTarget, key: unknown, host: Host): SlicerModel | undefined =>
  slicersOf(target, host).find(({ id, kept }) => id === key || kept['Name'] === key);

function addSlicer(
  target: SlicersTarget,
  source: unknown,
  field: unknown,
  destination: unknown,
  host: Host,
): SlicerModel {
  if (!isHostObject(source) || source.kind !== 'PivotTable') {
    throw notImplemented('a slicer of anything but a PivotTable');
  }
  const { pivotId } = source.target as PivotTarget;
  const pivot = pivotOf({ pivotId }, host);
  const name = textArgument(field, 'sourceField');
  if (!pivotSource(pivot, host.model).headers.includes(name)) {
    throw invalidArgument(`The PivotTable has no field ${name}.`);
  }
  const on =
    isHostObject(destination) && destination.kind === 'Worksheet'
      ? (destination.target as { readonly sheetId: string }).sheetId
      : (target.sheetId ?? pivot.sheetId);
  const slicer: SlicerModel = {
    id: `{slicer-${host.model.nextId()}}`,
    sheetId: on,
    pivotId,
    field: name,
    kept: { Name: name, Caption: name },
    frame: { left: 0, top: 0, width: 144, height: 180 },
  };
  host.model.changeSlicers([...host.model.slicers, slicer]);
  return slicer;
}

function slicerOf({ slicerId }: SlicerTarget, host: Host): SlicerModel {
  const slicer = host.model.slicers.find(({ id }) => id === slicerId);
  if (!slicer) throw itemNotFound('the slicer was deleted');
  return slicer;
}

function change(target: SlicerTarget, patch: Partial<SlicerModel>, host: Host): void {
  const slicer = slicerOf(target, host);
  host.model.changeSlicers(
    host.model.slicers.map((one) => (one === slicer ? { ...one, ...patch } : one)),
  );
}

const kept = keptMembers<SlicerTarget>(
  { Name: { initial: '', read: textArgument }, Caption: { initial: '', read: textArgument } },
  (target, host) => slicerOf(target, host).kept,
  (target, patch, host) =>
    change(target, { kept: { ...slicerOf(target, host).kept, ...patch } }, host),
);

const sides = { Left: 'left', Top: 'top', Width: 'width', Height: 'height' } as const;

const slicerKind: ObjectKind<SlicerTarget> = {
  name: 'Slicer',
  identity: ({ slicerId }) => ({ Id: slicerId }),
  scalars: {
    Id: ({ slicerId }) => slicerId,
    IsFilterCleared: (target, host) => chosenOf(target, host) === undefined,
    ...kept.scalars,
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (target: SlicerTarget, host: Host) => slicerOf(target, host).frame[side],
      ]),
    ),
  },
  setters: {
    ...kept.setters,
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (target: SlicerTarget, value: unknown, host: Host) => {
          const frame = { ...slicerOf(target, host).frame, [side]: numberArgument(value, side) };
          change(target, { frame }, host);
        },
      ]),
    ),
  },
  objects: {
    Worksheet: (target, host) => host.make.worksheet(slicerOf(target, host).sheetId),
    SlicerItems: (target, host) => bindObject(slicerItemsKind, target, host),
  },
  methods: {
    ClearFilters: (target, _args, host) => choose(target, undefined, host),
    GetSelectedItems: (target, _args, host) =>
      itemsOf(target, host).flatMap(({ name, isSelected }) => (isSelected ? [name] : [])),
    SelectItems(target, [names], host) {
      const wanted: readonly unknown[] = Array.isArray(names) ? names : [];
      const present = itemsOf(target, host).map(({ name }) => name);
      choose(target, wanted.length === 0 ? undefined : presentItems(wanted, present), host);
    },
    Delete(target, _args, host) {
      const slicer = slicerOf(target, host);
      host.model.changeSlicers(host.model.slicers.filter((one) => one !== slicer));
    },
  },
};

const itemsOf = (target: SlicerTarget, host: Host): readonly SlicerItem[] =>
  slicerItems(slicerOf(target, host), host.model);

function chosenOf(target: SlicerTarget, host: Host): readonly string[] | undefined {
  const { field, pivotId } = slicerOf(target, host);
  return pivotOf({ pivotId }, host).selected[field];
}

const choose = (target: SlicerTarget, items: readonly string[] | undefined, host: Host): void =>
  filterByItems(slicerOf(target, host), items, host.model);

/** The buttons of a slicer; the key of one is its text. */
const slicerItemsKind: ObjectKind<SlicerTarget> = {
  name: 'SlicerItemCollection',
  items: (target, host) =>
    itemsOf(target, host).map((item) => bindObject(slicerItemKind, item, host)),
  item(target, key, host) {
    const item = itemsOf(target, host).find(({ name }) => name === key);
    if (!item) throw itemNotFound(`the slicer's item ${String(key)}`);
    return bindObject(slicerItemKind, item, host);
  },
  methods: { GetCount: (target, _args, host) => itemsOf(target, host).length },
};

const slicerItemKind: ObjectKind<SlicerItem> = {
  name: 'SlicerItem',
  identity: ({ name }) => ({ Key: name }),
  scalars: {
    Key: ({ name }) => name,
    Name: ({ name }) => name,
    HasData: ({ hasData }) => hasData,
    IsSelected: ({ isSelected }) => isSelected,
  },
};
