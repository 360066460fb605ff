import { addMonths, formatDay, partsOf } from '../../../core/date/civil-date';
import type { EpochDay } from '../../../core/date/time';
import { lastPeriod } from '../../../core/summary/last-period';

export const periodKinds = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisHalfYear',
  'lastHalfYear',
  'thisYear',
  'lastYear',
  'ownMonth',
  'ownDates',
] as const;

/** The periods a person can pick by name. */
export type PeriodKind = (typeof periodKinds)[number];

/** What a person has picked; `month`, `from` and `to` are as typed. */
export interface PeriodChoice {
  readonly kind: PeriodKind;
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The period a choice means on a day, as `parsePeriod` reads it.
 *
 * @example periodInput({kind: 'lastMonth', …}, day of 2026-11-22) // '2026-10'
 */
export function periodInput(
  { kind, month, from, to }: PeriodChoice,
  today: EpochDay,
): string | { readonly from: string; readonly to: string } {
  const { year, month: current } = partsOf(today);
  switch (kind) {
    case 'thisMonth':
      return formatDay(today).slice(0, 7);
    case 'lastMonth':
      return formatDay(addMonths(today, -1)).slice(0, 7);
    case 'thisQuarter':
      return `${year}-Q${Math.ceil(current / 3)}`;
    case 'lastQuarter':
      return lastPeriod('quarterly', today);
    case 'thisHalfYear':
      return `${year}-H${Math.ceil(current / 6)}`;
    case 'lastHalfYear':
      return lastPeriod('half-yearly', today);
    case 'thisYear':
      return String(year);
    case 'lastYear':
      return lastPeriod('yearly', today);
    case 'ownMonth':
      return month;
    case 'ownDates':
      return { from: from.trim(), to: to.trim() };
  }
}
