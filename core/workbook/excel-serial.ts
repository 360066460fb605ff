import { SECONDS_PER_DAY, type EpochDay, type WallTime } from '../date/time';

/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569;
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
 * Turns a civil date into its whole serial.
 *
 * @example serialOfDay(epoch day of 2026-11-22) // 46348
 */
export const serialOfDay = (day: EpochDay): number => serialOfWall(day * SECONDS_PER_DAY);
