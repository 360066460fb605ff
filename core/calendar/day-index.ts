import { weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { DayMark } from './calendar';
import { isWorked } from './day-marks';
import { weekStart, weeksUntil } from './weeks-until';
import type { Week } from './week';

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

/** Builds the index for an ordinary week and the marked days that differ from it. */
export function createDayIndex(week: Week, marks: ReadonlyMap<EpochDay, DayMark>): DayIndex {
  const first = Math.min(FIRST_DAY, ...marks.keys());
  const last = Math.max(LAST_DAY, ...marks.keys());
  const worked = workedDays(first, last, week, marks);
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
  const ordinary = createOrdinaryIndex(week);
  const until = { first: ordinary.rankOf(first - 1), last: ordinary.rankOf(last) };

  /** Beyond the index only the ordinary week counts. */
  const rankBeyond = (day: EpochDay): number =>
    day > last ? total + ordinary.rankOf(day) - until.last : ordinary.rankOf(day) - until.first;
  const dayBeyond = (rank: number): EpochDay =>
    ordinary.dayAt(rank > total ? until.last + rank - total : until.first + rank);

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

/** 1 for each day of [first, last] that is worked, else 0. */
function workedDays(
  first: EpochDay,
  last: EpochDay,
  { hours }: Week,
  marks: ReadonlyMap<EpochDay, DayMark>,
): Uint8Array {
  const worked = new Uint8Array(last - first + 1);
  let weekday = weekdayOf(first);
  for (let at = 0; at < worked.length; at += 1) {
    if (hours[weekday - 1] !== undefined) worked[at] = 1;
    weekday = (weekday % 7) + 1;
  }
  for (const [day, mark] of marks) worked[day - first] = isWorked(mark) ? 1 : 0;
  return worked;
}

/** The working days of ordinary weeks, numbered from Monday 1969-12-29. */
function createOrdinaryIndex({ hours }: Week): Pick<DayIndex, 'rankOf' | 'dayAt'> {
  const worked = hours.flatMap((spans, at) => (spans === undefined ? [] : [at]));
  const before = Array.from({ length: 8 }, (_, days) => worked.filter((at) => at < days).length);
  return {
    rankOf: (day) => {
      const { weeks, days } = weeksUntil(day);
      return weeks * worked.length + (before[days] ?? 0);
    },
    dayAt: (rank) => {
      const weeks = Math.floor((rank - 1) / worked.length);
      return weekStart(weeks) + (worked[rank - 1 - weeks * worked.length] ?? 0);
    },
  };
}
