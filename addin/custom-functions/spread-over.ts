import { isFault, type CellOutcome } from './cell-outcome';

/** A range or a single cell as Excel hands it to a function. */
export type Matrix = readonly (readonly unknown[])[];

/**
 * Computes cell by cell over matrices as Excel's own functions do: a single cell, row or column is
 * repeated, the result is as large as the largest argument.
 *
 * @param mismatch the outcome where an argument has no cell.
 */
export function spreadOver(
  matrices: readonly Matrix[],
  mismatch: CellOutcome,
  compute: (cells: readonly unknown[]) => CellOutcome,
): readonly (readonly CellOutcome[])[] {
  const rows = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = matrices.map((matrix) => cellAt(matrix, row, column));
      return cells.includes(OUTSIDE) ? mismatch : (faultIn(cells) ?? compute(cells));
    }),
  );
}

const OUTSIDE = Symbol('outside');

function cellAt(matrix: Matrix, row: number, column: number): unknown {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  if (!cells) return matrix.length === 0 ? undefined : OUTSIDE;
  if (cells.length === 1) return cells[0];
  return column < cells.length ? cells[column] : OUTSIDE;
}

/** An error of another function that came in as an argument goes through unchanged. */
const faultIn = (cells: readonly unknown[]): CellOutcome | undefined => cells.find(isFault);
