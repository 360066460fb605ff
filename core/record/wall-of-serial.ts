import { SECONDS_PER_DAY, type WallTime } from '../date/time';

/**
 * The wall time of an Excel serial, rounded to the second, or `undefined` when no date has it:
 * outside 1900–9999, or the day 1900-02-29 that only the 1900 system knows.
 *
 * @param serial days with a fraction, as a cell holds them.
 * @param date1904 true when the workbook counts from 1904.
 * @example wallOfSerial(43563.359259259261) is 2019-04-08T08:37:20
 */
export function wallOfSerial(serial: number, date1904 = false): WallTime | undefined {
  const days = date1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
  if (!(days >= 1 && days < FIRST_DAY_OF_YEAR_10000)) return undefined;
  const seconds = Math.round(days * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  if (day === NEVER_WAS) return undefined;
  const epochDay = day - (day < NEVER_WAS ? SERIAL_OF_1970 - 1 : SERIAL_OF_1970);
  return epochDay * SECONDS_PER_DAY + (seconds - day * SECONDS_PER_DAY);
}

const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;
const FIRST_DAY_OF_YEAR_10000 = 2_958_466;
/** 1900-02-29, which the 1900 system counts and the calendar does not have. */
const NEVER_WAS = 60;
