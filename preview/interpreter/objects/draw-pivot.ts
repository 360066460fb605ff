import type { Cell } from '../../model/cell';
import { computePivot, pivotSource } from '../../model/compute-pivot';
import type { PivotModel } from '../../model/pivot-model';
import type { Host } from '../host';
import { fitColumns } from './fit-columns';
import { sheetOf } from './sheet-of';

/** Headers and totals are bold, and therefore wider than other text. */
const BOLDER = 1.25;

const HEADER = { bold: true, fillColor: '#DDEBF7' };

/** Writes the cells of a pivot as its source stands now, in place of those it had. */
export function drawPivot(pivot: PivotModel, host: Host): void {
  const sheet = sheetOf(pivot, host);
  const { at, drawn } = pivot;
  if (drawn) sheet.clear({ ...at, ...drawn }, 'both', 'host');
  const { cells, headerRows, percent } = computePivot(pivot, pivotSource(pivot, host.model));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const size = { rows: cells.length, columns };
  const last = cells.length - 1;
  const styleOf = (row: number, column: number): number =>
    host.model.styles.idOf({
      ...(row < headerRows || row === last ? HEADER : {}),
      ...(column === 0 ? { numberFormat: '@' } : {}),
      ...(row >= headerRows && percent.has(column) ? { numberFormat: '0.00%' } : {}),
    });
  if (cells.length > 0) {
    sheet.putCells(
      { ...at, ...size },
      (row, column): Cell => ({
        value: cells[row - at.row]?.[column - at.column] ?? null,
        style: styleOf(row - at.row, column - at.column),
      }),
      'both',
      'host',
    );
    // Excel fits the columns of a pivot whenever it draws it.
    fitColumns(sheet, { ...at, ...size });
    for (let column = at.column; column < at.column + columns; column++) {
      const width = sheet.columnWidths.get(column);
      if (width !== undefined) sheet.columnWidths.set(column, width * BOLDER);
    }
  }
  host.model.changePivot({ ...pivot, drawn: size });
}
