import { SECONDS_PER_DAY, type EpochDay, type WallTime } from '../date/time';

/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569;
/** Serials of the 1904 system are this much smaller. */
const SHIFT_1904 = 1_462;
/** Below this serial the 1900 system, which counts a 29 February 1900, is one day behind. */
const FIRST_SOUND = 61;

/**
 * Turns a wall time into a serial of Excel's 1900 system (days, with the time as fraction).
 *
 * @example serialOfWall(wall of 2026-11-22T12:00:00) // 46348.5
 */
export const serialOfWall = (wall: WallTime): number => {
  const serial = wall / SECONDS_PER_DAY + UNIX_EPOCH;
  return serial < FIRST_SOUND ? serial - 1 : serial;
};

/**
 * Turns an Excel serial into a wall time, rounded to the second.
 *
 * @param date1904 true when the workbook counts from 1904.
 * @example wallOfSerial(46348.5) // wall of 2026-11-22T12:00:00
 */
export const wallOfSerial = (serial: number, date1904 = false): WallTime => {
  const since1900 = date1904 ? serial + SHIFT_1904 : serial;
  const sound = since1900 < FIRST_SOUND - 1 ? since1900 + 1 : since1900;
  return Math.round((sound - UNIX_EPOCH) * SECONDS_PER_DAY);
};

/**
 * Turns a civil date into its whole serial.
 *
 * @example serialOfDay(epoch day of 2026-11-22) // 46348
 */
export const serialOfDay = (day: EpochDay): number => serialOfWall(day * SECONDS_PER_DAY);

/** Turns a serial into the civil date it lies in. */
export const dayOfSerial = (serial: number, date1904 = false): EpochDay =>
  Math.floor(wallOfSerial(serial, date1904) / SECONDS_PER_DAY);
