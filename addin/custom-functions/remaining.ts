import { isFault, type CellOutcome } from './cell-outcome';
import { clockState } from './clock-argument';
import type { FunctionSetting } from './function-setting';

/**
 * COMPLAINT.REMAINING: what is left of a clock in its own unit, negative when overdue; blank for a
 * blank start.
 */
export function remaining(
  [clock, start, asOf, level]: readonly unknown[],
  setting: FunctionSetting,
): CellOutcome {
  const state = clockState({ clock, start, asOf, level }, setting);
  if (state === undefined) return '';
  return isFault(state) ? state : (state.remaining?.amount ?? '');
}
