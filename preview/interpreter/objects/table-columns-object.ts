import { intersection } from '../../model/area';
import { type TableModel, tableBody, tableHeader, tableTotals } from '../../model/table-model';
import { optionalText, optionalWhole, textArgument, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { columnFilterKind } from './column-filter-object';
import { sheetOf } from './sheet-of';
import { tableOf } from './table-of';
import { spread } from './write-range';

interface TableTarget {
  readonly tableId: string;
}

interface ColumnTarget extends TableTarget {
  /** 0-based in the table. */
  readonly index: number;
}

/** The columns of a table. */
export const tableColumnsKind: ObjectKind<TableTarget> = {
  name: 'TableColumnCollection',
  scalars: { Count: (target, host) => tableOf(target, host).area.columns },
  items: (target, host) =>
    Array.from({ length: tableOf(target, host).area.columns }, (_, index) =>
      bindObject(columnKind, { ...target, index }, host),
    ),
  item(target, key, host) {
    const index = findColumn(target, key, host);
    if (index === undefined) throw itemNotFound(`the column ${String(key)}`);
    return bindObject(columnKind, { ...target, index }, host);
  },
  methods: {
    GetCount: (target, _args, host) => tableOf(target, host).area.columns,
    GetItemAt(target, [index], host) {
      const wanted = wholeArgument(index, 'index', 0);
      if (wanted >= tableOf(target, host).area.columns) throw itemNotFound(`the column ${wanted}`);
      return bindObject(columnKind, { ...target, index: wanted }, host);
    },
    GetItemOrNullObject(target, [key], host) {
      const index = findColumn(target, key, host);
      if (index === undefined) return nullObject('TableColumn');
      return bindObject(columnKind, { ...target, index }, host);
    },
    Add: (target, [index, values, name], host) =>
      addColumn(target, optionalWhole(index, 'index'), values, optionalText(name, 'name'), host),
  },
};

const columnKind: ObjectKind<ColumnTarget> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: (target, host) => columnName(tableOf(target, host), target.index, host),
    Values(target, host) {
      const table = tableOf(target, host);
      return columnRange(table, target.index, table.area, host).read('Values');
    },
  },
  setters: {
    Name(target, value, host) {
      const table = tableOf(target, host);
      const name = textArgument(value, 'name');
      const same = findColumn(target, name, host);
      if (name === '' || (same !== undefined && same !== target.index)) {
        throw invalidArgument(`The column name ${name} is empty or already taken.`);
      }
      const header = {
        ...table.area,
        rows: 1,
        column: table.area.column + target.index,
        columns: 1,
      };
      const sheet = sheetOf(table, host);
      sheet.putCells(
        header,
        (row, column) => ({ ...sheet.grid.cellAt(row, column), value: name }),
        'contents',
        'addin',
      );
      host.model.changeTable(table.id, {}, 'addin');
    },
    Values(target, value, host) {
      const table = tableOf(target, host);
      columnRange(table, target.index, table.area, host).write('Values', value);
    },
  },
  objects: { Filter: (target, host) => bindObject(columnFilterKind, target, host) },
  methods: {
    GetRange(target, _args, host) {
      const table = tableOf(target, host);
      return columnRange(table, target.index, table.area, host);
    },
    GetDataBodyRange(target, _args, host) {
      const table = tableOf(target, host);
      return columnRange(table, target.index, tableBody(table), host);
    },
    GetHeaderRowRange(target, _args, host) {
      const table = tableOf(target, host);
      return columnRange(table, target.index, tableHeader(table), host);
    },
    GetTotalRowRange(target, _args, host) {
      const table = tableOf(target, host);
      return columnRange(table, target.index, tableTotals(table), host);
    },
    Delete() {
      throw notImplemented('TableColumn.delete');
    },
  },
};

function columnRange(
  table: TableModel,
  index: number,
  part: TableModel['area'] | undefined,
  host: Host,
) {
  if (!part || index >= table.area.columns) throw itemNotFound('the column of the table');
  const area = { ...part, column: part.column + index, columns: 1 };
  return host.make.range({ sheetId: table.sheetId, area });
}

function columnName(table: TableModel, index: number, host: Host): string {
  return String(sheetOf(table, host).valueAt(table.area.row, table.area.column + index) ?? '');
}

/** A column by its name in any case, or by its id, which is its 1-based place. */
function findColumn(target: TableTarget, key: unknown, host: Host): number | undefined {
  const table = tableOf(target, host);
  if (typeof key === 'number') {
    return key >= 1 && key <= table.area.columns ? key - 1 : undefined;
  }
  const wanted = textArgument(key, 'key').toLowerCase();
  for (let index = 0; index < table.area.columns; index++) {
    if (columnName(table, index, host).toLowerCase() === wanted) return index;
  }
  return undefined;
}

function addColumn(
  target: TableTarget,
  index: number | undefined,
  values: unknown,
  name: string | undefined,
  host: Host,
) {
  const table = tableOf(target, host);
  const last = table.area.columns;
  if (index !== undefined && index !== -1 && index !== last) {
    throw notImplemented('TableColumnCollection.add between other columns');
  }
  const sheet = sheetOf(table, host);
  const area = { ...table.area, column: table.area.column + last, columns: 1 };
  const taken = host.model.tables.some(
    (one) => one.sheetId === table.sheetId && intersection(one.area, area),
  );
  if (taken || sheet.usedArea(area, true)) {
    throw new HostError('InvalidOperation', 'The cells right of the table are not empty.');
  }
  const valueAt =
    values === undefined || values === null
      ? () => null
      : spread({ sheetId: sheet.id, area }, values, 'values');
  sheet.writeInputs(
    area,
    (row, column) => {
      const value = row === 0 && name !== undefined ? name : valueAt(row, column);
      if (row === 0 && value === null) return `Column${last + 1}`;
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : null;
    },
    'addin',
  );
  host.model.changeTable(table.id, { area: { ...table.area, columns: last + 1 } }, 'addin');
  return bindObject(columnKind, { ...target, index: last }, host);
}
