import { weekOf } from '../../core/calendar/week';
import type { CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';

/** The error of a calendar in whose weeks no hour is business time, if it is one. */
export function withoutHours({ calendar, wording }: FunctionSetting): CellFault | undefined {
  const isOpen = weekOf(calendar.source).hours.some((spans = []) => spans.length > 0);
  return isOpen ? undefined : { fault: 'unavailable', message: wording.texts.functions.noHours };
}
