import { intersection } from '../../model/area';
import { parseAddress } from '../../model/a1-address';
import { pivotSource } from '../../model/pivot-source';
import type { PivotModel } from '../../model/pivot-model';
import { rangeTargetOf, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { isHostObject } from '../host-object';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { drawPivot } from '../../model/draw-pivot';
import { pivotTableKind } from './pivot-table-object';

/** The pivots of the workbook, or of one sheet where `sheetId` is given. */
export interface PivotsTarget {
  readonly sheetId: string | undefined;
}

export const pivotTablesKind: ObjectKind<PivotsTarget> = {
  name: 'PivotTableCollection',
  items: (target, host) => pivotsOf(target, host).map((pivot) => bound(pivot, host)),
  item(target, key, host) {
    const pivot = find(target, key, host);
    if (!pivot) throw itemNotFound(`the PivotTable ${String(key)}`);
    return bound(pivot, host);
  },
  methods: {
    Add: (target, [name, source, destination], host) =>
      bound(addPivot(target, name, source, destination, host), host),
    GetCount: (target, _args, host) => pivotsOf(target, host).length,
    GetItemOrNullObject(target, [key], host) {
      const pivot = find(target, key, host);
      return pivot ? bound(pivot, host) : nullObject('PivotTable');
    },
    RefreshAll(target, _args, host) {
      for (const pivot of pivotsOf(target, host)) drawPivot(pivot, host.model);
    },
  },
};

const bound = ({ id }: PivotModel, host: Host) => bindObject(pivotTableKind, { pivotId: id }, host);

const pivotsOf = ({ sheetId }: PivotsTarget, host: Host): readonly PivotModel[] =>
  host.model.pivots.filter((pivot) => sheetId === undefined || pivot.sheetId === sheetId);

function find(target: PivotsTarget, key: unknown, host: Host): PivotModel | undefined {
  const wanted = String(key).toLowerCase();
  return pivotsOf(target, host).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function addPivot(
  target: PivotsTarget,
  name: unknown,
  source: unknown,
  destination: unknown,
  host: Host,
): PivotModel {
  const place = cellsOf(destination, target, host);
  const pivot: PivotModel = {
    id: `{pivot-${String(host.model.nextId()).padStart(6, '0')}}`,
    name: textArgument(name, 'name'),
    sheetId: place.sheetId,
    source: sourceOf(source, target, host),
    at: { row: place.area.row, column: place.area.column },
    rows: [],
    columns: [],
    data: [],
    filters: [],
    selected: {},
    kept: {},
    layout: {},
  };
  if (find({ sheetId: undefined }, pivot.name, host)) {
    throw new HostError('ItemAlreadyExists', `The resource already exists: ${pivot.name}.`);
  }
  const table = host.model.tables.find(
    ({ sheetId, area }) => sheetId === place.sheetId && intersection(area, place.area),
  );
  if (table) throw new HostError('InvalidOperation', 'A PivotTable cannot overlap a table.');
  const { headers } = pivotSource(pivot, host.model);
  if (headers.length === 0 || headers.includes('')) {
    throw invalidArgument('Every column of the source needs a header.');
  }
  host.model.changePivot(pivot);
  return pivot;
}

function sourceOf(source: unknown, target: PivotsTarget, host: Host): PivotModel['source'] {
  if (isHostObject(source) && source.kind === 'Table') {
    return source.target as { readonly tableId: string };
  }
  return cellsOf(source, target, host);
}

function cellsOf(cells: unknown, { sheetId }: PivotsTarget, host: Host): RangeTarget {
  const range = rangeTargetOf(cells);
  if (range) return range;
  const parsed = typeof cells === 'string' ? parseAddress(cells) : undefined;
  const named = parsed?.sheet === undefined ? sheetId : host.model.findSheet(parsed.sheet)?.id;
  if (!parsed || named === undefined) {
    throw invalidArgument('A range, a table or an address such as Sheet1!A1 was expected.');
  }
  return { sheetId: named, area: parsed.area };
}
