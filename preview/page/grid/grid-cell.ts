import { BooleanNumber, CellValueType, type ICellData } from '@univerjs/presets';
import type { Cell, CellValue } from '../../model/cell';
import { gridFormula } from './grid-formula';

/** What the grid shows in a cell, without its look; every part is given so that old ones go. */
export function gridContents(cell: Cell | undefined): ICellData {
  const value = cell?.value ?? null;
  return {
    v: typeof value === 'boolean' ? booleanNumber(value) : value,
    t: value === null ? null : valueType(value),
    f: cell?.formula === undefined ? null : gridFormula(cell.formula),
    si: null,
    p: null,
  };
}

/** What the model keeps of a cell the grid shows. */
export function cellValue(data: ICellData | null | undefined): CellValue {
  const value = data?.v ?? data?.p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (value === null || value === '') return null;
  if (data?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (data?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

function booleanNumber(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function valueType(value: NonNullable<CellValue>): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}
