import { maxColumns, maxRows } from '../../model/area';
import { growTable, growthFor } from '../../model/grow-table';
import type { Host } from '../host';
import { HostError, invalidArgument } from '../host-error';
import type { RangeTarget } from '../reference-table';
import { sheetOf } from './sheet-of';

/** Writes values or formulas as if typed: one value for all cells, or one for each. */
export function writeRangeValues(
  target: RangeTarget,
  value: unknown,
  what: 'values' | 'formulas',
  host: Host,
): void {
  const sheet = sheetOf(target, host);
  refuseUnbounded(target, what);
  refuseLocked(target, host);
  const valueAt = spread(target, value, what);
  const growth = growthFor(host.model, sheet, target.area);
  sheet.writeInputs(target.area, (row, column) => inputOf(valueAt(row, column), what), 'addin');
  if (growth) growTable(host.model, growth, 'addin');
}

/** Sets number formats: one for all cells, or one for each. */
export function writeNumberFormats(target: RangeTarget, value: unknown, host: Host): void {
  const sheet = sheetOf(target, host);
  if (!Array.isArray(value)) {
    const numberFormat = formatOf(value);
    if (numberFormat !== null)
      sheet.restyle(target.area, (old) => ({ ...old, numberFormat }), 'addin');
    return;
  }
  refuseUnbounded(target, 'numberFormat');
  const valueAt = spread(target, value, 'numberFormat');
  sheet.putCells(
    target.area,
    (row, column) => {
      const numberFormat = formatOf(valueAt(row - target.area.row, column - target.area.column));
      const cell = sheet.grid.cellAt(row, column) ?? { value: null };
      if (numberFormat === null) return cell;
      const style = sheet.styles.idOf({ ...sheet.styleAt(row, column), numberFormat });
      return { ...cell, style };
    },
    'look',
    'addin',
  );
}

/** One value of a grid argument by row and column, after its size was compared with the range. */
export function spread(
  { area }: RangeTarget,
  value: unknown,
  name: string,
): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      `The number of rows or columns in the input array of ${name} doesn't match the size or dimensions of the range (${area.rows} × ${area.columns}).`,
    );
  }
  const grid = rows as readonly (readonly unknown[])[];
  return (row, column) => grid[row]?.[column] ?? null;
}

function inputOf(value: unknown, name: string): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    if (value.length > 32_767) {
      throw invalidArgument(`A cell of ${name} holds at most 32,767 characters.`);
    }
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument(`A cell of ${name} takes a text, a number or a boolean.`);
}

function formatOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw invalidArgument('A number format is a text.');
  return value === '' ? 'General' : value;
}

function refuseUnbounded({ area }: RangeTarget, name: string): void {
  if (area.rows === maxRows || area.columns === maxColumns) {
    throw new HostError(
      'InvalidOperation',
      `${name} cannot be set cell by cell on a whole column or row.`,
    );
  }
}

function refuseLocked(target: RangeTarget, host: Host): void {
  if (sheetOf(target, host).settings.protected) {
    throw new HostError(
      'AccessDenied',
      'You do not have the required permissions to perform the operation: the sheet is protected.',
    );
  }
}
