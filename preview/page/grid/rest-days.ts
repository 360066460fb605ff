/** The days nobody works, as Excel's `…INTL` functions take them: a weekend and a list. */
export interface RestDays {
  /** Monday first; true for a day of the weekend. */
  readonly weekend: readonly boolean[];
  /** Serial numbers in ascending order, each once, none on the weekend. */
  readonly days: readonly number[];
}

const wholeWeekends: Readonly<Record<number, readonly number[]>> = {
  1: [5, 6],
  2: [6, 0],
  3: [0, 1],
  4: [1, 2],
  5: [2, 3],
  6: [3, 4],
  7: [4, 5],
  11: [6],
  12: [0],
  13: [1],
  14: [2],
  15: [3],
  16: [4],
  17: [5],
};

/** Reads Excel's weekend argument: a number, or seven digits from Monday; undefined when neither. */
export function weekendOf(argument: string | number): readonly boolean[] | undefined {
  if (typeof argument === 'string') {
    if (!/^[01]{7}$/.test(argument) || argument === '1111111') return undefined;
    return Array.from(argument, (digit) => digit === '1');
  }
  const free = wholeWeekends[argument];
  return free && Array.from({ length: 7 }, (_, day) => free.includes(day));
}

/** Puts the days of a list in order and leaves out those of the weekend. */
export function restDays(weekend: readonly boolean[], days: Iterable<number>): RestDays {
  const kept = new Set<number>();
  for (const day of days) if (!weekend[weekdayOf(Math.floor(day))]) kept.add(Math.floor(day));
  return { weekend, days: [...kept].sort((one, other) => one - other) };
}

/** `NETWORKDAYS.INTL`: working days from one day to another, both included; negative backwards. */
export function countWorkingDays(from: number, to: number, rest: RestDays): number {
  if (from > to) return -countWorkingDays(to, from, rest);
  return (
    workingWeekdays(to, rest.weekend) -
    workingWeekdays(from - 1, rest.weekend) -
    (countUpTo(rest.days, to) - countUpTo(rest.days, from - 1))
  );
}

/** `WORKDAY.INTL`: the day so many working days after (or before) a day. */
export function addWorkingDays(start: number, count: number, rest: RestDays): number {
  if (count === 0) return start;
  const step = count > 0 ? 1 : -1;
  const wanted = Math.abs(count);
  const reached = (distance: number): number =>
    step > 0
      ? countWorkingDays(start + 1, start + distance, rest)
      : countWorkingDays(start - distance, start - 1, rest);
  let far = wanted;
  while (reached(far) < wanted) far *= 2;
  let near = 0;
  while (near + 1 < far) {
    const middle = Math.floor((near + far) / 2);
    if (reached(middle) >= wanted) far = middle;
    else near = middle;
  }
  return start + step * far;
}

/** Monday is 0; serial 2 (2 January 1900) is a Monday of Excel's calendar. */
function weekdayOf(serial: number): number {
  return (((serial - 2) % 7) + 7) % 7;
}

/** Days from serial 2 (a Monday) to a day that are not on the weekend. */
function workingWeekdays(to: number, weekend: readonly boolean[]): number {
  const days = to - 1;
  const weeks = Math.floor(days / 7);
  const worked = weekend.filter((free) => !free).length;
  let count = weeks * worked;
  for (let day = 0; day < days - weeks * 7; day++) if (!weekend[day]) count += 1;
  return count;
}

function countUpTo(days: readonly number[], to: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= to) low = middle + 1;
    else high = middle;
  }
  return low;
}
