import { type Area, intersection, sameArea } from '../../model/area';
import { parseAddress } from '../../model/a1-address';
import { type TableModel, tableBody, tableHeader, tableTotals } from '../../model/table-model';
import { booleanArgument, rangeTargetOf, textArgument } from '../argument-readers';
import { eventMethods } from '../event-methods';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, bindObject } from '../object-kind';
import { type FilterTarget, autoFilterKind } from './auto-filter-object';
import { sheetOf } from './sheet-of';
import { tableColumnsKind } from './table-columns-object';
import { tableOf } from './table-of';
import { tableRowsKind } from './table-rows-object';
import { tableSortKind } from './table-sort-object';
import { refuseTakenName } from './taken-name';

export interface TableTarget {
  readonly tableId: string;
}

/** A native table. */
export const tableKind: ObjectKind<TableTarget> = {
  name: 'Table',
  identity: ({ tableId }) => ({ Id: tableId }),
  scalars: {
    Id: ({ tableId }) => tableId,
    LegacyId: ({ tableId }) => tableId,
    Name: (target, host) => tableOf(target, host).name,
    Style: (target, host) => tableOf(target, host).style,
    ShowHeaders: (target, host) => tableOf(target, host).showHeaders,
    ShowTotals: (target, host) => tableOf(target, host).showTotals,
    ShowBandedRows: (target, host) => tableOf(target, host).showBandedRows,
    ShowBandedColumns: (target, host) => tableOf(target, host).showBandedColumns,
    ShowFilterButton: (target, host) => tableOf(target, host).showFilterButton,
    HighlightFirstColumn: (target, host) => tableOf(target, host).highlightFirstColumn,
    HighlightLastColumn: (target, host) => tableOf(target, host).highlightLastColumn,
  },
  setters: {
    Name(target, value, host) {
      const name = textArgument(value, 'name');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseAddress(name)) {
        throw invalidArgument(`${name} is not a valid table name.`);
      }
      refuseTakenName(name, host, target.tableId);
      host.model.changeTable(target.tableId, { name }, 'addin');
    },
    Style: (target, value, host) => change(target, host, { style: textArgument(value, 'style') }),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  objects: {
    Worksheet: (target, host) => host.make.worksheet(tableOf(target, host).sheetId),
    Columns: (target, host) => bindObject(tableColumnsKind, target, host),
    Rows: (target, host) => bindObject(tableRowsKind, target, host),
    Sort: (target, host) => bindObject(tableSortKind, target, host),
    AutoFilter: (target, host) => bindObject(autoFilterKind, filterTarget(target, host), host),
  },
  methods: {
    GetRange: (target, _args, host) => rangeOf(target, host, (table) => table.area),
    GetDataBodyRange: (target, _args, host) => rangeOf(target, host, tableBody),
    GetHeaderRowRange: (target, _args, host) => rangeOf(target, host, tableHeader),
    GetTotalRowRange: (target, _args, host) => rangeOf(target, host, tableTotals),
    Resize: (target, [range], host) => resize(target, range, host),
    Delete(target, _args, host) {
      const table = tableOf(target, host);
      sheetOf(table, host).clear(table.area, 'both', 'addin');
      host.model.removeTable(target.tableId, 'addin');
    },
    ConvertToRange(target, _args, host) {
      const { sheetId, area } = tableOf(target, host);
      host.model.removeTable(target.tableId, 'addin');
      return host.make.range({ sheetId, area });
    },
    ClearFilters(target, _args, host) {
      bindObject(autoFilterKind, filterTarget(target, host), host).call('ClearCriteria', []);
    },
    ReapplyFilters(target, _args, host) {
      bindObject(autoFilterKind, filterTarget(target, host), host).call('Reapply', []);
    },
    ...eventMethods<TableTarget>(({ tableId }) => tableId, {
      DataChangedEvent: 'tableChanged',
      SelectionChangedEvent: 'tableSelectionChanged',
    }),
  },
};

function filterTarget(target: TableTarget, host: Host): FilterTarget {
  const { sheetId, id } = tableOf(target, host);
  return { sheetId, tableId: id };
}

function rangeOf(target: TableTarget, host: Host, part: (table: TableModel) => Area | undefined) {
  const table = tableOf(target, host);
  const area = part(table);
  if (!area) throw itemNotFound('the table has no such row');
  return host.make.range({ sheetId: table.sheetId, area });
}

function change(target: TableTarget, host: Host, patch: Partial<TableModel>): void {
  tableOf(target, host);
  host.model.changeTable(target.tableId, patch, 'addin');
}

function flag(
  name:
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'showFilterButton'
    | 'highlightFirstColumn'
    | 'highlightLastColumn',
): NonNullable<ObjectKind<TableTarget>['setters']>[string] {
  return (target, value, host) => change(target, host, { [name]: booleanArgument(value, name) });
}

function resize(target: TableTarget, range: unknown, host: Host): void {
  const table = tableOf(target, host);
  const address = typeof range === 'string' ? parseAddress(range) : undefined;
  const named = address?.sheet === undefined ? undefined : host.model.findSheet(address.sheet);
  const wanted =
    rangeTargetOf(range) ??
    (address && { sheetId: named?.id ?? table.sheetId, area: address.area });
  if (wanted?.sheetId !== table.sheetId) {
    throw invalidArgument('The new range must be on the sheet of the table.');
  }
  const { area } = wanted;
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2) {
    throw new HostError(
      'InvalidArgument',
      'The headers must stay in the same row, and the new table must overlap the old one.',
    );
  }
  const hit = host.model.tables.find(
    (other) =>
      other.id !== table.id &&
      other.sheetId === table.sheetId &&
      intersection(other.area, area) !== undefined,
  );
  if (hit) throw new HostError('InvalidOperation', `A table cannot overlap the table ${hit.name}.`);
  if (!sameArea(area, table.area)) host.model.changeTable(table.id, { area }, 'addin');
}
