import type { Span } from '../calendar/calendar';
import { workdayAfter } from './formula-places';

/** Seconds of business time in a working day. */
export const businessSecondsOf = (hours: readonly Span[]): number =>
  hours.reduce((sum, { start, end }) => sum + (end - start) * 60, 0);

/**
 * Business seconds that have passed on the day of a time; all of the day's on a rest day's eve.
 *
 * @param time a cell or name that holds a serial.
 */
export function businessSecondsPassed(time: string, hours: readonly Span[]): string {
  const second = `ROUND(MOD(${time},1)*86400,0)`;
  return hours
    .map(({ start, end }) => {
      const length = (end - start) * 60;
      return `MAX(0,MIN(${length},${second}-${start * 60}))`;
    })
    .join('+');
}

/** True when the day of a time is a working day. */
export const isWorkday = (time: string): string => `ISNA(MATCH(INT(${time}),NonWorkingDays,0))`;

/**
 * The serial that lies `seconds` of business time after a time; outside business hours it moves to
 * the next opening, exactly at a closing it stays there.
 */
export function addBusinessSeconds(time: string, seconds: string, hours: readonly Span[]): string {
  const perDay = businessSecondsOf(hours);
  const passed = `IF(${isWorkday(time)},${businessSecondsPassed(time, hours)},0)`;
  const total = `(${passed}+${seconds})`;
  const days = `(ROUNDUP(${total}/${perDay},0)-1)`;
  const position = `(${total}-${days}*${perDay})`;
  // The first working day on or after the start, and so many more.
  const day = workdayAfter(`INT(${time})-1`, `1+${days}`);
  return `${day}+${secondOfDay(position, hours)}/86400`;
}

/** The second of the day at which a position of its business time is reached. */
function secondOfDay(position: string, hours: readonly Span[]): string {
  const [first, ...rest] = hours;
  if (!first) return position;
  const here = `${first.start * 60}+${position}`;
  if (rest.length === 0) return `(${here})`;
  const length = (first.end - first.start) * 60;
  return `IF(${position}<=${length},${here},${secondOfDay(`(${position}-${length})`, rest)})`;
}
