import { growTable } from '../../model/grow-table';
import { shiftCells } from '../../model/shift-cells';
import { tableBody } from '../../model/table-model';
import { optionalWhole, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import type { HostObject } from '../host-object';
import { invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, bindObject } from '../object-kind';
import { sheetOf } from './sheet-of';
import { tableOf } from './table-of';

interface TableTarget {
  readonly tableId: string;
}

interface RowTarget extends TableTarget {
  /** 0-based in the body. */
  readonly index: number;
}

/** The rows of a table's body. */
export const tableRowsKind: ObjectKind<TableTarget> = {
  name: 'TableRowCollection',
  scalars: { Count: (target, host) => tableBody(tableOf(target, host)).rows },
  items: (target, host) =>
    Array.from({ length: tableBody(tableOf(target, host)).rows }, (_, index) =>
      bindObject(rowKind, { ...target, index }, host),
    ),
  methods: {
    GetCount: (target, _args, host) => tableBody(tableOf(target, host)).rows,
    GetItemAt(target, [index], host) {
      const wanted = wholeArgument(index, 'index', 0);
      if (wanted >= tableBody(tableOf(target, host)).rows) throw itemNotFound(`the row ${wanted}`);
      return bindObject(rowKind, { ...target, index: wanted }, host);
    },
    Add: (target, [index, values], host) =>
      addRows(target, optionalWhole(index, 'index'), values, host),
    DeleteRowsAt(target, [index, count], host) {
      deleteRows(
        target,
        wholeArgument(index, 'index', 0),
        optionalWhole(count, 'count') ?? 1,
        host,
      );
    },
  },
};

const rowKind: ObjectKind<RowTarget> = {
  name: 'TableRow',
  scalars: {
    Index: ({ index }) => index,
    Values: (target, host) => rowRange(target, host).read('Values'),
  },
  setters: { Values: (target, value, host) => rowRange(target, host).write('Values', value) },
  methods: {
    GetRange: (target, _args, host) => rowRange(target, host),
    Delete(target, _args, host) {
      deleteRows(target, target.index, 1, host);
    },
  },
};

function rowRange(target: RowTarget, host: Host): HostObject {
  const table = tableOf(target, host);
  const body = tableBody(table);
  if (target.index >= body.rows) throw itemNotFound(`the row ${target.index}`);
  return host.make.range({
    sheetId: table.sheetId,
    area: { ...body, row: body.row + target.index, rows: 1 },
  });
}

function addRows(
  target: TableTarget,
  index: number | undefined,
  values: unknown,
  host: Host,
): HostObject {
  const table = tableOf(target, host);
  const sheet = sheetOf(table, host);
  const body = tableBody(table);
  const rows = Array.isArray(values) ? values.length : 1;
  if (rows === 0) throw invalidArgument('values must have at least one row.');
  const at = index === undefined || index === -1 ? body.rows : index;
  if (at < 0 || at > body.rows) throw invalidArgument(`index must be at most ${body.rows}.`);
  const area = { ...body, row: body.row + at, rows };
  shiftCells(host.model, sheet, area, 'down', 'addin');
  if (at === body.rows) growTable(host.model, { tableId: table.id, rows }, 'addin');
  if (values !== undefined && values !== null) {
    host.make.range({ sheetId: sheet.id, area }).write('Values', values);
  }
  return bindObject(rowKind, { ...target, index: at }, host);
}

/** A table keeps one empty row when its last one is deleted. */
function deleteRows(target: TableTarget, index: number, count: number, host: Host): void {
  const table = tableOf(target, host);
  const sheet = sheetOf(table, host);
  const body = tableBody(table);
  if (count < 1 || index + count > body.rows) {
    throw itemNotFound(`the rows ${index} to ${index + count - 1}`);
  }
  const keeps = count === body.rows ? 1 : 0;
  if (keeps === 1) sheet.clear({ ...body, rows: 1 }, 'contents', 'addin');
  if (count - keeps === 0) return;
  const area = { ...body, row: body.row + index + keeps, rows: count - keeps };
  shiftCells(host.model, sheet, area, 'up', 'addin');
}
