import { lightName } from '../../core/clock/light-name';
import { isFault, type CellOutcome } from './cell-outcome';
import { clockState } from './clock-argument';
import type { FunctionSetting } from './function-setting';

/** COMPLAINT.LIGHT: the light of a clock in the ledger's language; blank for a blank start. */
export function light(
  [clock, start, asOf, stop, level]: readonly unknown[],
  setting: FunctionSetting,
): CellOutcome {
  const state = clockState({ clock, start, asOf, stop, level }, setting);
  if (state === undefined) return '';
  if (isFault(state)) return state;
  return lightName(state.light)[setting.ledger?.language ?? setting.wording.language];
}
