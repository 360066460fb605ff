import { serialOfDay, serialOfWall } from '../../core/workbook/excel-serial';
import type { CellOutcome } from './cell-outcome';
import { isFault } from './cell-outcome';
import { clockState } from './clock-argument';
import type { FunctionSetting } from './function-setting';

/** COMPLAINT.DUE: the due date or time of a clock as a serial; blank for a blank start. */
export function due(
  [clock, start, level]: readonly unknown[],
  setting: FunctionSetting,
): CellOutcome {
  const state = clockState({ clock, start, level }, setting);
  if (state === undefined) return '';
  if (isFault(state)) return state;
  if (!state.due) {
    const { texts, say } = setting.wording;
    return { fault: 'unavailable', message: texts.functions.noDue(say(state.clock.title)) };
  }
  return state.due.kind === 'day'
    ? serialOfDay(state.due.day)
    : serialOfWall(setting.zone.toWall(state.due.deadline));
}
