import { addWorkdays } from './add-workdays';
import type { CellOutcome } from './cell-outcome';
import { due } from './due';
import type { FunctionSetting } from './function-setting';
import { isWorkday } from './is-workday';
import { light } from './light';
import type { FunctionId } from './metadata';
import { remaining } from './remaining';
import { spreadOver, type Matrix } from './spread-over';
import { workdays } from './workdays';

/** Computes a worksheet function over whole ranges. */
export function computeFunction(
  id: FunctionId,
  matrices: readonly Matrix[],
  setting: FunctionSetting,
): readonly (readonly CellOutcome[])[] {
  const mismatch: CellOutcome = {
    fault: 'unavailable',
    message: setting.wording.texts.functions.sizes,
  };
  return spreadOver(matrices, mismatch, (cells) => functions[id](cells, setting));
}

const functions: Readonly<
  Record<FunctionId, (cells: readonly unknown[], setting: FunctionSetting) => CellOutcome>
> = {
  DUE: due,
  REMAINING: remaining,
  LIGHT: light,
  ADDWORKDAYS: addWorkdays,
  WORKDAYS: workdays,
  ISWORKDAY: isWorkday,
};
