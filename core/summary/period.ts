import { addMonths, formatDay, lastDayOfMonth, partsOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';

/** A span of civil dates, both ends included. */
export interface Period {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/**
 * The period of the same kind right before: as many months before whole months, else as many days.
 *
 * @example of 2026-Q4 it is 2026-Q3; of 2026-11-16 to 2026-11-22 it is 2026-11-09 to 2026-11-15
 */
export function periodBefore(period: Period): Period {
  const months = wholeMonths(period);
  if (months !== undefined) return shiftMonths(period, -months);
  const days = period.to - period.from + 1;
  return { from: period.from - days, to: period.to - days };
}

/**
 * The same dates a year earlier; whole months stay whole.
 *
 * @example of 2025-02-01 to 2025-02-28 it is 2024-02-01 to 2024-02-29
 */
export function periodLastYear(period: Period): Period {
  return wholeMonths(period) === undefined
    ? { from: addMonths(period.from, -12), to: addMonths(period.to, -12) }
    : shiftMonths(period, -12);
}

/** Number of months when the period starts on a first and ends on a last of a month. */
export function wholeMonths({ from, to }: Period): number | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.date !== 1 || lastDayOfMonth(to) !== to || to < from) return undefined;
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** Whole months moved by a number of months. */
export function shiftMonths({ from, to }: Period, months: number): Period {
  return { from: addMonths(from, months), to: lastDayOfMonth(addMonths(to, months)) };
}

/** `2026-10-01/2026-10-31`, as ISO 8601 writes a span. */
export function formatPeriod({ from, to }: Period): string {
  return `${formatDay(from)}/${formatDay(to)}`;
}
