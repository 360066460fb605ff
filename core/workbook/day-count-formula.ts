import type { Clock, Duration } from '../rulebook/rulebook';
import { workdayAfter } from './formula-places';

type DayUnit = Exclude<Duration['unit'], 'minute' | 'hour' | 'working-hour' | 'agreed'>;

/**
 * The date an amount of a day unit after a date, rolled off rest days as the clock says.
 *
 * @param from expression of a whole serial.
 * @param amount a number, or an expression whose value is positive.
 */
export function dayAfter(
  from: string,
  size: number | string,
  unit: DayUnit,
  { roll }: Pick<Clock, 'roll'>,
): string {
  const amount = wholeUnits(size);
  if (unit === 'working-day') return workdayAfter(from, String(amount));
  const reached = calendarDay(from, amount, unit);
  if (roll === 'none' || !canRoll(amount, unit)) return reached;
  const isBack = typeof amount === 'number' && amount < 0 && unit !== 'next-day';
  return isBack ? workdayAfter(`${reached}+1`, '-1') : workdayAfter(`${reached}-1`, '1');
}

/** Part of a unit counts as a whole one. */
export const wholeUnits = (amount: number | string): number | string => {
  if (typeof amount === 'string') return `ROUNDUP(${amount},0)`;
  return amount < 0 ? Math.floor(amount) : Math.ceil(amount);
};

/** True when a unit's due may be moved off a rest day. */
export const canRoll = (amount: number | string, unit: Duration['unit']): boolean =>
  unit === 'next-day' || (amount !== 0 && ['calendar-day', 'week', 'month', 'year'].includes(unit));

function calendarDay(
  from: string,
  amount: number | string,
  unit: Exclude<DayUnit, 'working-day'>,
): string {
  switch (unit) {
    case 'calendar-day':
      return amount === 0 ? from : `${from}+${amount}`;
    case 'week':
      return `${from}+7*${amount}`;
    case 'month':
      return `EDATE(${from},${amount})`;
    case 'year':
      return `EDATE(${from},12*${amount})`;
    case 'same-day':
      return from;
    case 'next-day':
      return `${from}+1`;
    case 'end-of-month':
      return `EOMONTH(${from},${amount})`;
    case 'day-of-month':
      return dayOfMonth(from, amount);
    case 'weekday':
      return `${from}+1+MOD(${amount}-WEEKDAY(${from}+1,2),7)`;
  }
}

/** The first day with that number, clamped to the month's end, on or after the date. */
function dayOfMonth(from: string, date: number | string): string {
  const thisMonth = `MIN(${from}-DAY(${from})+${date},EOMONTH(${from},0))`;
  const nextMonth = `MIN(EOMONTH(${from},0)+${date},EOMONTH(${from},1))`;
  return `IF(${thisMonth}>=${from},${thisMonth},${nextMonth})`;
}
