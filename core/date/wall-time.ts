import { formatDay, parseIsoDay } from './civil-date';
import { SECONDS_PER_DAY, type EpochDay, type WallTime } from './time';

/** The wall time of a second (0–86400) of a day. */
export function wallOf(day: EpochDay, second: number): WallTime {
  return day * SECONDS_PER_DAY + second;
}

/** The civil date a wall time lies on. */
export function dayOfWall(wall: WallTime): EpochDay {
  return Math.floor(wall / SECONDS_PER_DAY);
}

/** Seconds since midnight of a wall time, 0–86399. */
export function secondOfDay(wall: WallTime): number {
  return wall - dayOfWall(wall) * SECONDS_PER_DAY;
}

/**
 * A wall time as ISO text to the second.
 *
 * @example formatWall(wallOf(20779, 34200)) === '2026-11-22T09:30:00'
 */
export function formatWall(wall: WallTime): string {
  const second = secondOfDay(wall);
  const hour = twoDigits(Math.floor(second / 3600));
  const minute = twoDigits(Math.floor(second / 60) % 60);
  return `${formatDay(dayOfWall(wall))}T${hour}:${minute}:${twoDigits(second % 60)}`;
}

/**
 * The wall time an ISO text without offset names (`2026-11-22T09:30` or `2026-11-22T09:30:15`), or
 * `undefined` when it is not a real one; 24:00 is written as 00:00 of the next day.
 */
export function parseIsoWall(text: string): WallTime | undefined {
  const clock = CLOCK.exec(text.slice(10));
  const day = parseIsoDay(text.slice(0, 10));
  if (clock === null || day === undefined) return undefined;
  const [, hour, minute, second = 0] = clock;
  return wallOf(day, Number(hour) * 3600 + Number(minute) * 60 + Number(second));
}

const CLOCK = /^T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
