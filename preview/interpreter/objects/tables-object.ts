import { parseAddress } from '../../model/a1-address';
import { type Area, intersection, isEntireColumn, isEntireRow } from '../../model/area';
import { newTable, type TableModel } from '../../model/table-model';
import { booleanArgument, rangeTargetOf, wholeArgument } from '../argument-readers';
import { eventMethods } from '../event-methods';
import { workbookTarget } from '../event-hub';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sheetOf } from './sheet-of';

/** The tables of the workbook, or of one sheet where `sheetId` is given. */
export interface TablesTarget {
  readonly sheetId: string | undefined;
}

export const tablesKind: ObjectKind<TablesTarget> = {
  name: 'TableCollection',
  scalars: { Count: (target, host) => tablesOf(target, host).length },
  items: (target, host) => tablesOf(target, host).map((table) => host.make.table(table.id)),
  item(target, key, host) {
    const table = findTable(target, key, host);
    if (!table) throw itemNotFound(`the table ${String(key)}`);
    return host.make.table(table.id);
  },
  methods: {
    Add(target, [address, hasHeaders], host) {
      const range = rangeFor(target, address, host);
      const table = addTable(range, booleanArgument(hasHeaders, 'hasHeaders'), host);
      return host.make.table(table.id);
    },
    GetCount: (target, _args, host) => tablesOf(target, host).length,
    GetItemAt(target, [index], host) {
      const table = tablesOf(target, host)[wholeArgument(index, 'index', 0)];
      if (!table) throw itemNotFound(`the table at ${String(index)}`);
      return host.make.table(table.id);
    },
    GetItemOrNullObject(target, [key], host) {
      const table = findTable(target, key, host);
      return table ? host.make.table(table.id) : nullObject('Table');
    },
    ...eventMethods<TablesTarget>(({ sheetId }) => sheetId ?? workbookTarget, {
      AddedEvent: 'tableAdded',
      DataChangedEvent: 'tableChanged',
      DeletedEvent: 'tableDeleted',
    }),
  },
};

function tablesOf({ sheetId }: TablesTarget, host: Host): readonly TableModel[] {
  return host.model.tables.filter((table) => sheetId === undefined || table.sheetId === sheetId);
}

function findTable(target: TablesTarget, key: unknown, host: Host): TableModel | undefined {
  const table = host.model.findTable(String(key));
  return table && tablesOf(target, host).includes(table) ? table : undefined;
}

function rangeFor(target: TablesTarget, address: unknown, host: Host): RangeTarget {
  const range = rangeTargetOf(address);
  if (range) return range;
  const parsed = typeof address === 'string' ? parseAddress(address) : undefined;
  if (!parsed) throw invalidArgument('A range or an address such as Sheet1!A1:B2 was expected.');
  const sheet =
    parsed.sheet === undefined
      ? host.model.sheetById(target.sheetId ?? host.model.activeSheetId)
      : host.model.findSheet(parsed.sheet);
  if (!sheet) throw itemNotFound(`the worksheet ${parsed.sheet ?? ''}`);
  return { sheetId: sheet.id, area: parsed.area };
}

function addTable(range: RangeTarget, hasHeaders: boolean, host: Host): TableModel {
  const sheet = sheetOf(range, host);
  if (isEntireColumn(range.area) || isEntireRow(range.area)) {
    throw invalidArgument('A table needs a range of cells, not whole columns or rows.');
  }
  if (!hasHeaders) {
    throw new HostError('NotImplemented', 'tables.add without a header row is not supported.');
  }
  const area = range.area.rows === 1 ? { ...range.area, rows: 2 } : range.area;
  const hit = host.model.tables.find(
    (other) => other.sheetId === sheet.id && intersection(other.area, area),
  );
  if (hit) throw new HostError('InvalidOperation', `A table cannot overlap the table ${hit.name}.`);
  nameHeaders(range.sheetId, area, host);
  const id = host.model.nextId();
  const table = newTable({ id: String(id), sheetId: sheet.id, name: freeName(host), area });
  host.model.addTable(table, 'addin');
  return table;
}

/** Header cells are texts, filled and different from each other, as Excel makes them. */
function nameHeaders(sheetId: string, area: Area, host: Host): void {
  const sheet = sheetOf({ sheetId }, host);
  const used = new Set<string>();
  const headers = Array.from({ length: area.columns }, (_, index) => {
    const value = sheet.valueAt(area.row, area.column + index);
    const wanted = value === null || value === '' ? `Column${index + 1}` : String(value);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
  const header = { ...area, rows: 1 };
  if (headers.every((name, index) => sheet.valueAt(area.row, area.column + index) === name)) return;
  sheet.putCells(
    header,
    (row, column) => ({
      ...sheet.grid.cellAt(row, column),
      value: headers[column - area.column] ?? '',
    }),
    'contents',
    'addin',
  );
}

function freeName(host: Host): string {
  let number = host.model.tables.length + 1;
  while (host.model.findTable(`Table${number}`)) number += 1;
  return `Table${number}`;
}
