import type { Zone } from '../date/time';
import { settingOfClock } from '../clock/setting-of-clock';
import { hasLight } from '../clock/clock-light';
import type { ClockState } from '../clock/clock-state';
import { closingTime } from '../calendar/closing-time';
import type { Calendar } from '../calendar/calendar';
import { serialOfDay, serialOfWall } from './excel-serial';

/** A due that is a date stands among instants as the last minute of its day, 23:59. */
export const LAST_MINUTE = 1439 / 1440;

/** The clock of a record that is due next, and that due as a serial that sorts. */
export interface UrgentClock {
  readonly state: ClockState;
  readonly serial: number;
}

/**
 * Finds the running or overdue clock with the earliest due; of two at the same time the first.
 *
 * @param isMixed true when the register has instants, so that a day stands as its last minute.
 * @returns undefined when no clock runs towards a due.
 */
export function urgentClock(
  states: readonly ClockState[],
  isMixed: boolean,
  setting: { readonly calendar: Calendar; readonly zone: Zone },
): UrgentClock | undefined {
  let urgent: UrgentClock | undefined;
  for (const state of states) {
    const isActive = state.status === 'running' || state.status === 'overdue';
    if (!isActive || !state.due || !hasLight(state.clock)) continue;
    const serial = dueSerial(state, state.due, isMixed, setting);
    if (urgent === undefined || serial < urgent.serial) urgent = { state, serial };
  }
  return urgent;
}

function dueSerial(
  { clock }: ClockState,
  due: NonNullable<ClockState['due']>,
  isMixed: boolean,
  { calendar, zone }: { readonly calendar: Calendar; readonly zone: Zone },
): number {
  if (due.kind === 'instant') return serialOfWall(zone.toWall(due.deadline));
  const day = serialOfDay(due.day);
  if (!isMixed) return day;
  const closing =
    clock.cutoff === 'close-of-business'
      ? closingTime(settingOfClock(clock, { calendar, zone }).calendar, due.day)
      : undefined;
  return day + (closing === undefined ? LAST_MINUTE : closing / 1440);
}
