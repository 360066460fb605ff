import { closed } from './closed';
import { closingRate } from './closing-rate';
import { meanHandlingDays, meanHandlingHours } from './mean-handling-time';
import type { Measure } from './measure';
import { medianHandlingDays, medianHandlingHours } from './median-handling-time';
import { onTimeRate } from './on-time-rate';
import { overdueOpen } from './overdue-open';
import { p90HandlingDays, p90HandlingHours } from './p90-handling-time';
import { received } from './received';

/** Every measure, in the order reports show them. */
export const measures: readonly Measure[] = [
  received,
  closed,
  closingRate,
  onTimeRate,
  overdueOpen,
  meanHandlingDays,
  medianHandlingDays,
  p90HandlingDays,
  meanHandlingHours,
  medianHandlingHours,
  p90HandlingHours,
];

/** The measures of these keys in the order of the list; all of them when none is named. */
export function measuresOf(keys?: readonly string[]): readonly Measure[] {
  if (keys === undefined || keys.length === 0) return measures;
  return measures.filter(({ key }) => keys.includes(key));
}
