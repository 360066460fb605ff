import { isCellError, type CellOutcome } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import type { Matrix, Work } from './worksheet-function';

/** What a function makes of one cell of each argument. */
export type CellCompute = (cells: readonly unknown[]) => CellOutcome;

/**
 * A function that computes cell by cell over matrices as Excel's own do: a single cell, row or
 * column is repeated, the result is as large as the largest argument; `#N/A` where an argument has
 * no cell. The error of another function in an argument goes through unchanged.
 */
export const cellByCell =
  (prepare: (setting: FunctionSetting) => CellCompute) =>
  (matrices: readonly Matrix[], setting: FunctionSetting): Work =>
    overCells(matrices, setting, prepare(setting));

/** The rows of such a function. */
export function overCells(
  matrices: readonly Matrix[],
  { wording }: FunctionSetting,
  compute: CellCompute,
): Work {
  const rows = Math.max(1, ...matrices.map((matrix) => matrix.length));
  const columns = Math.max(1, ...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const mismatch: CellOutcome = { fault: 'unavailable', message: wording.texts.functions.sizes };
  const cell = (row: number, column: number): CellOutcome => {
    const cells = matrices.map((matrix) => cellAt(matrix, row, column));
    return cells.includes(OUTSIDE) ? mismatch : (cells.find(isCellError) ?? compute(cells));
  };
  return { rows, row: (row) => Array.from({ length: columns }, (_, column) => cell(row, column)) };
}

const OUTSIDE = Symbol('outside');

function cellAt(matrix: Matrix, row: number, column: number): unknown {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  if (!cells) return matrix.length === 0 ? undefined : OUTSIDE;
  if (cells.length === 1) return cells[0];
  return column < cells.length ? cells[column] : OUTSIDE;
}
