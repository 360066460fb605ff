import { formatDay, parseIsoDay } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Rulebook } from '../rulebook/rulebook';
import { nextNumber } from './next-number';

/**
 * Allots number after number, each for the day its record is registered on, whatever the order of
 * the days; of those that share a counter only the last has to be looked at.
 *
 * @param existing numbers that are given already.
 * @example with a counter a year, 10 October, 5 November and 10 October again get 0001, 0002, 0003
 */
export function allotNumbers(
  existing: Iterable<string>,
  rulebook: Rulebook,
): (day: EpochDay) => string {
  const taken = [...existing];
  const lastOf = new Map<string, string>();
  return (day) => {
    // The first number of the period's first day is the same wherever the counter is the same.
    const counter = nextNumber(rulebook, [], firstDayOfPeriod(day, rulebook));
    const last = lastOf.get(counter);
    const number = nextNumber(rulebook, last === undefined ? taken : [last], day);
    lastOf.set(counter, number);
    return number;
  };
}

function firstDayOfPeriod(day: EpochDay, { numbering }: Rulebook): EpochDay {
  const length = PERIOD_LENGTHS[numbering?.reset ?? 'yearly'];
  const period = formatDay(day).slice(0, length);
  return parseIsoDay(`${period}${'2000-01-01'.slice(length)}`) ?? day;
}

/** How much of `2026-11-22` tells two periods of numbering apart. */
const PERIOD_LENGTHS = { never: 0, yearly: 4, monthly: 7, daily: 10 } satisfies Record<
  NonNullable<Rulebook['numbering']>['reset'],
  number
>;
