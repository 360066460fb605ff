import type { CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';

/** The error of a calendar in which no hour is business time, if it is one. */
export function withoutHours({ calendar, wording }: FunctionSetting): CellFault | undefined {
  return calendar.source.hours.length === 0
    ? { fault: 'unavailable', message: wording.texts.functions.noHours }
    : undefined;
}
