import { isEntireColumn, isEntireRow, maxColumns, maxRows } from '../../model/area';
import { formatAddress } from '../../model/a1-address';
import { type Cell, type CellValue, isCellError } from '../../model/cell';
import { cellText } from '../../model/cell-text';
import { booleanArgument } from '../argument-readers';
import type { Host } from '../host';
import { type ObjectKind, bindObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { conditionalFormatsKind } from './conditional-formats-object';
import { dataValidationKind } from './data-validation-object';
import { rangeActions } from './range-actions';
import { rangeFormatKind } from './range-format-object';
import { rangeNavigation } from './range-navigation';
import { rangeSortKind } from './range-sort-object';
import { columnLeft, hiddenState, rowTop } from './range-sizes';
import { sheetOf } from './sheet-of';
import { writeRangeValues, writeNumberFormats } from './write-range';

/** A rectangle of cells. */
export const rangeKind: ObjectKind<RangeTarget> = {
  name: 'Range',
  scalars: {
    Address: (target, host) => formatAddress(sheetOf(target, host).name, target.area),
    AddressLocal: (target, host) => formatAddress(sheetOf(target, host).name, target.area),
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    CellCount: ({ area }) => {
      const count = area.rows * area.columns;
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    IsEntireColumn: ({ area }) => isEntireColumn(area),
    IsEntireRow: ({ area }) => isEntireRow(area),
    Values: (target, host) => readCells(target, host, (cell) => cell?.value ?? ''),
    Formulas: (target, host) =>
      readCells(target, host, (cell) => cell?.formula ?? cell?.value ?? ''),
    FormulasLocal: (target, host) =>
      readCells(target, host, (cell) => cell?.formula ?? cell?.value ?? ''),
    ValueTypes: (target, host) => readCells(target, host, (cell) => valueType(cell?.value ?? null)),
    Text: (target, host) =>
      readCells(target, host, (cell, format) => cellText(cell?.value ?? null, format)),
    NumberFormat: (target, host) => readCells(target, host, (_, format) => format),
    NumberFormatLocal: (target, host) => readCells(target, host, (_, format) => format),
    Hidden: (target, host) => {
      const rows = hiddenState(target, host, 'rows');
      const columns = hiddenState(target, host, 'columns');
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
    RowHidden: (target, host) => hiddenState(target, host, 'rows'),
    ColumnHidden: (target, host) => hiddenState(target, host, 'columns'),
    Top: ({ sheetId, area }, host) => rowTop(sheetOf({ sheetId }, host), area.row),
    Left: ({ sheetId, area }, host) => columnLeft(sheetOf({ sheetId }, host), area.column),
    Height: ({ sheetId, area }, host) => {
      const sheet = sheetOf({ sheetId }, host);
      return rowTop(sheet, area.row + area.rows) - rowTop(sheet, area.row);
    },
    Width: ({ sheetId, area }, host) => {
      const sheet = sheetOf({ sheetId }, host);
      return columnLeft(sheet, area.column + area.columns) - columnLeft(sheet, area.column);
    },
  },
  setters: {
    Values: (target, value, host) => writeRangeValues(target, value, 'values', host),
    Formulas: (target, value, host) => writeRangeValues(target, value, 'formulas', host),
    FormulasLocal: (target, value, host) => writeRangeValues(target, value, 'formulas', host),
    NumberFormat: (target, value, host) => writeNumberFormats(target, value, host),
    NumberFormatLocal: (target, value, host) => writeNumberFormats(target, value, host),
    RowHidden(target, value, host) {
      hide(target, host, 'rows', booleanArgument(value, 'rowHidden'));
    },
    ColumnHidden(target, value, host) {
      hide(target, host, 'columns', booleanArgument(value, 'columnHidden'));
    },
  },
  objects: {
    Worksheet: (target, host) => host.make.worksheet(target.sheetId),
    Format: (target, host) => bindObject(rangeFormatKind, target, host),
    ConditionalFormats: (target, host) => bindObject(conditionalFormatsKind, target, host),
    DataValidation: (target, host) => bindObject(dataValidationKind, target, host),
    Sort: (target, host) => bindObject(rangeSortKind, target, host),
  },
  methods: { ...rangeNavigation, ...rangeActions },
};

/** Reads cell by cell; a whole column or row is unbounded and answers null, as Excel does. */
function readCells<T>(
  target: RangeTarget,
  host: Host,
  read: (cell: Cell | undefined, format: string) => T,
): readonly (readonly T[])[] | null {
  const { area } = target;
  if (area.rows === maxRows || area.columns === maxColumns) return null;
  const sheet = sheetOf(target, host);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(
        sheet.grid.cellAt(area.row + row, area.column + column),
        sheet.styleAt(area.row + row, area.column + column).numberFormat ?? 'General',
      ),
    ),
  );
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

function hide(target: RangeTarget, host: Host, what: 'rows' | 'columns', hidden: boolean): void {
  const sheet = sheetOf(target, host);
  const set = what === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, count] =
    what === 'rows'
      ? [target.area.row, target.area.rows]
      : [target.area.column, target.area.columns];
  for (let index = from; index < from + count; index++) {
    if (hidden) set.add(index);
    else set.delete(index);
  }
  sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'addin' });
}
