import { weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { DayMark } from './calendar';
import { isWorked } from './day-marks';

/**
 * Working days numbered in order. The rank of a day is the number of working days from the start
 * of the index to that day inclusive; before the start it is zero or negative.
 */
export interface DayIndex {
  readonly rankOf: (day: EpochDay) => number;
  /** The working day of a rank. */
  readonly dayAt: (rank: number) => EpochDay;
  readonly isWorkday: (day: EpochDay) => boolean;
}

/** Builds the index for weeks of 5 (Monday–Friday) or 7 working days and their marked days. */
export function createDayIndex(
  daysPerWeek: 5 | 7,
  marks: ReadonlyMap<EpochDay, DayMark>,
): DayIndex {
  const first = Math.min(FIRST_DAY, ...marks.keys());
  const last = Math.max(LAST_DAY, ...marks.keys());
  const worked = workedDays(first, last, daysPerWeek, marks);
  const ranks = new Int32Array(worked.length);
  const days = new Int32Array(worked.length);
  let total = 0;
  for (let at = 0; at < worked.length; at += 1) {
    if (worked[at] === 1) {
      days[total] = first + at;
      total += 1;
    }
    ranks[at] = total;
  }
  const workdays = days.slice(0, total);

  /** Beyond the index only the ordinary week counts. */
  const rankBeyond = (day: EpochDay): number =>
    day > last
      ? total + ordinaryUntil(day, daysPerWeek) - ordinaryUntil(last, daysPerWeek)
      : ordinaryUntil(day, daysPerWeek) - ordinaryUntil(first - 1, daysPerWeek);
  const dayBeyond = (rank: number): EpochDay =>
    rank > total
      ? ordinaryAt(ordinaryUntil(last, daysPerWeek) + rank - total, daysPerWeek)
      : ordinaryAt(ordinaryUntil(first - 1, daysPerWeek) + rank, daysPerWeek);

  const rankOf = (day: EpochDay): number => ranks[day - first] ?? rankBeyond(day);
  return {
    rankOf,
    dayAt: (rank) => workdays[rank - 1] ?? dayBeyond(rank),
    isWorkday: (day) => rankOf(day) !== rankOf(day - 1),
  };
}

/** 1990-01-01 and 2100-12-31; marked days outside widen the index. */
const FIRST_DAY = 7305;
const LAST_DAY = 47_846;
/** Days from Monday 1969-12-29 to 1970-01-01. */
const DAYS_SINCE_MONDAY = 3;

/** 1 for each day of [first, last] that is worked, else 0. */
function workedDays(
  first: EpochDay,
  last: EpochDay,
  daysPerWeek: 5 | 7,
  marks: ReadonlyMap<EpochDay, DayMark>,
): Uint8Array {
  const worked = new Uint8Array(last - first + 1);
  let weekday = weekdayOf(first);
  for (let at = 0; at < worked.length; at += 1) {
    if (weekday <= daysPerWeek) worked[at] = 1;
    weekday = (weekday % 7) + 1;
  }
  for (const [day, mark] of marks) worked[day - first] = isWorked(mark) ? 1 : 0;
  return worked;
}

/** Ordinary working days from Monday 1969-12-29 to `day` inclusive; negative before. */
function ordinaryUntil(day: EpochDay, daysPerWeek: 5 | 7): number {
  const days = day + DAYS_SINCE_MONDAY + 1;
  const weeks = Math.floor(days / 7);
  return weeks * daysPerWeek + Math.min(days - weeks * 7, daysPerWeek);
}

/** The inverse of `ordinaryUntil` on working days. */
function ordinaryAt(count: number, daysPerWeek: 5 | 7): EpochDay {
  const weeks = Math.floor((count - 1) / daysPerWeek);
  return weeks * 7 + (count - 1 - weeks * daysPerWeek) - DAYS_SINCE_MONDAY;
}
