import type { Cell } from '../../core/workbook/workbook-plan';
import { cellInput, type CellInput } from './cell-input';
import type { Operation } from './sync-in-batches';

/** The largest matrix set in one go; several fit into a request. */
const BYTES_PER_MATRIX = 1_000_000;

/** Where a block of cells goes; rows and columns are 0-based. */
export interface Place {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  /** True for a cell of the sheet that is formatted as text. */
  readonly isText: (row: number, column: number) => boolean;
}

/**
 * The operations that write a block of cells, cut into matrices of at most about a megabyte.
 *
 * @param cells rows of equal or unequal length; short rows are filled up with empty cells.
 */
export function cellOperations(
  place: Place,
  cells: readonly (readonly Cell[])[],
): readonly Operation[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return [];
  const operations: Operation[] = [];
  let matrix: CellInput[][] = [];
  let bytes = 0;
  const close = (end: number) => {
    if (matrix.length === 0) return;
    operations.push(matrixOperation(place, place.row + end - matrix.length, matrix, bytes));
    matrix = [];
    bytes = 0;
  };
  cells.forEach((row, index) => {
    const inputs = Array.from({ length: width }, (_, column) =>
      cellInput(row[column] ?? null, place.isText(place.row + index, place.column + column)),
    );
    const size = byteLength(JSON.stringify(inputs));
    if (bytes + size > BYTES_PER_MATRIX) close(index);
    matrix.push(inputs);
    bytes += size;
  });
  close(cells.length);
  return operations;
}

function matrixOperation(
  { sheet, column }: Place,
  row: number,
  matrix: CellInput[][],
  bytes: number,
): Operation {
  const width = matrix[0]?.length ?? 0;
  return {
    bytes,
    run: () => {
      sheet.getRangeByIndexes(row, column, matrix.length, width).formulas = matrix;
    },
  };
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
