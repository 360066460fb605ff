import { formatDay } from '../date/civil-date';
import { type Period, wholeMonths } from '../summary/period';

/** The helper columns a pivot can be kept to a period by. */
export const periodHelpers = ['helper:month', 'helper:day'] as const;
export type PeriodHelper = (typeof periodHelpers)[number];

/** The filter that keeps a pivot to a period. */
export interface PivotPeriod {
  readonly helper: PeriodHelper;
  /** Whether an item of that column lies in the period. */
  readonly holds: (item: unknown) => boolean;
}

/**
 * By which column a pivot is kept to a period: by its months where it is whole months and no axis
 * shows them, else by its days. A field is in one place of a pivot only.
 *
 * @param axes keys of the columns on the rows and columns of the pivot.
 * @example of 2026-Q4 it is `helper:month`, and `2026-11` lies in it
 */
export function pivotPeriod(period: Period, axes: readonly string[]): PivotPeriod {
  const byMonth = wholeMonths(period) !== undefined && !axes.includes('helper:month');
  const [from, to] = [formatDay(period.from), formatDay(period.to)];
  const shape = byMonth ? /^\d{4}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/;
  const length = byMonth ? 7 : 10;
  return {
    helper: byMonth ? 'helper:month' : 'helper:day',
    holds: (item) =>
      typeof item === 'string' &&
      shape.test(item) &&
      item >= from.slice(0, length) &&
      item <= to.slice(0, length),
  };
}
