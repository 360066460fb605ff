import type { EpochDay } from '../date/time';
import type { Calendar, CalendarSource, Span } from './calendar';
import type { DayIndex } from './day-index';
import { hasEvenHours } from './has-even-hours';
import { weeksUntil } from './weeks-until';
import type { Week } from './week';

type SecondIndex = Pick<Calendar, 'businessSecondsUntil' | 'dayReaching'>;

/** Seconds of business time of spans, by the wall clock. */
export function secondsOfSpans(spans: readonly Span[]): number {
  let minutes = 0;
  for (const { start, end } of spans) minutes += end - start;
  return minutes * 60;
}

/**
 * Sums the business seconds of a calendar. Where every working day has the same hours that is a
 * multiple of its rank; else the ordinary weeks, with what each marked day has more or less.
 */
export function createSecondIndex(
  source: CalendarSource,
  index: DayIndex,
  week: Week,
  marked: ReadonlyMap<EpochDay, readonly Span[]>,
): SecondIndex {
  return hasEvenHours(source)
    ? evenSeconds(secondsOfSpans(source.hours), index)
    : unevenSeconds(week, marked);
}

function evenSeconds(perDay: number, { rankOf, dayAt }: DayIndex): SecondIndex {
  return {
    businessSecondsUntil: (day) => rankOf(day) * perDay,
    dayReaching: (seconds) => {
      refuseNone(perDay);
      return dayAt(Math.ceil(seconds / perDay));
    },
  };
}

function unevenSeconds(week: Week, marked: ReadonlyMap<EpochDay, readonly Span[]>): SecondIndex {
  const byWeekday = week.hours.map((spans) => secondsOfSpans(spans ?? []));
  const before = Array.from({ length: 8 }, (_, days) => sum(byWeekday.slice(0, days)));
  const perWeek = sum(byWeekday);
  const differences = differencesOf(week, marked);
  const businessSecondsUntil = (day: EpochDay): number => {
    const { weeks, days } = weeksUntil(day);
    return weeks * perWeek + (before[days] ?? 0) + differences(day);
  };
  return {
    businessSecondsUntil,
    dayReaching: (seconds) => {
      refuseNone(perWeek);
      return searchDay(businessSecondsUntil, seconds, Math.floor((seconds / perWeek) * 7));
    },
  };
}

/** What the marked days up to a day have more than their weekdays, in seconds. */
function differencesOf(
  week: Week,
  marked: ReadonlyMap<EpochDay, readonly Span[]>,
): (day: EpochDay) => number {
  const entries = [...marked].sort(([one], [other]) => one - other);
  const days = entries.map(([day]) => day);
  const totals = [0];
  for (const [day, spans] of entries) {
    const more = secondsOfSpans(spans) - secondsOfSpans(week.hoursOn(day) ?? []);
    totals.push((totals.at(-1) ?? 0) + more);
  }
  return (day) => totals[countUpTo(days, day)] ?? 0;
}

/** How many of the sorted days are not after `day`. */
function countUpTo(days: readonly EpochDay[], day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first day whose sum reaches `seconds`, looked for in widening steps around a guess. */
function searchDay(until: (day: EpochDay) => number, seconds: number, guess: EpochDay): EpochDay {
  let step = 8;
  let low = guess;
  while (until(low) >= seconds) low = guess - (step *= 2);
  let high = guess;
  while (until(high) < seconds) high = guess + (step *= 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (until(middle) < seconds) low = middle;
    else high = middle;
  }
  return high;
}

function refuseNone(seconds: number): void {
  if (seconds <= 0) throw new RangeError('A calendar without business hours counts none.');
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
