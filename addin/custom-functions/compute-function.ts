import type { CellOutcome } from './cell-outcome';
import type { FunctionId } from './function-id';
import type { FunctionSetting } from './function-setting';
import { worksheetFunctions } from './worksheet-functions';
import type { Matrix, Work } from './worksheet-function';

/** Computes a worksheet function over whole ranges. */
export function computeFunction(
  id: FunctionId,
  matrices: readonly Matrix[],
  setting: FunctionSetting,
): readonly (readonly CellOutcome[])[] {
  const { rows, row } = beginFunction(id, matrices, setting);
  return Array.from({ length: rows }, (_, index) => row(index));
}

/** Begins a worksheet function; a workbook whose ledger cannot be opened has no answer but that. */
export function beginFunction(
  id: FunctionId,
  matrices: readonly Matrix[],
  setting: FunctionSetting,
): Work {
  const { closed } = setting;
  if (closed !== undefined) return { rows: 1, row: () => [closed] };
  const called = byId.get(id);
  if (!called) throw new RangeError(`No worksheet function ${id}.`);
  return called.begin(
    called.parameters.map((_, index) => matrices[index] ?? LEFT_OUT),
    setting,
  );
}

const byId = new Map(worksheetFunctions.map((one) => [one.id, one]));

/** A left-out argument is a blank cell. */
const LEFT_OUT: Matrix = [[undefined]];
