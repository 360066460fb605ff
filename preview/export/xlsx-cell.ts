import type { CellErrorValue, CellValue as XlsxValue } from 'exceljs';
import { type Cell, type CellValue, isCellError } from '../model/cell';

/** What the file keeps of a cell: its value, or its formula with the last result. */
export function xlsxCellValue(cell: Cell): XlsxValue {
  if (cell.formula === undefined) return plain(cell.value);
  const result = plain(cell.value);
  return { formula: cell.formula.slice(1), ...(result === null ? {} : { result }) };
}

function plain(value: CellValue): string | number | boolean | CellErrorValue | null {
  return isCellError(value) ? ({ error: value } as CellErrorValue) : value;
}
