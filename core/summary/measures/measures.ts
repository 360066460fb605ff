import { accepted } from './accepted';
import { closed } from './closed';
import { closingRate } from './closing-rate';
import { meanHandlingDays, meanHandlingHours } from './mean-handling-time';
import type { SummaryColumns } from '../summary-columns';
import type { Measure } from './measure';
import { medianHandlingDays, medianHandlingHours } from './median-handling-time';
import { onTimeRate } from './on-time-rate';
import { overdueOpen } from './overdue-open';
import { p90HandlingDays, p90HandlingHours } from './p90-handling-time';
import { received } from './received';
import { rejected } from './rejected';
import { reopened } from './reopened';
import { repeatRate } from './repeat-rate';
import { satisfactionRate } from './satisfaction-rate';
import { transferred } from './transferred';
import { valid } from './valid';
import { validRate } from './valid-rate';
import { visitRate } from './visit-rate';

/** Every measure, in the order reports show them. */
export const measures: readonly Measure[] = [
  received,
  accepted,
  rejected,
  transferred,
  valid,
  validRate,
  closed,
  closingRate,
  onTimeRate,
  overdueOpen,
  reopened,
  meanHandlingDays,
  medianHandlingDays,
  p90HandlingDays,
  meanHandlingHours,
  medianHandlingHours,
  p90HandlingHours,
  repeatRate,
  satisfactionRate,
  visitRate,
];

/**
 * The measures of these keys in the order of the list; when none is named, all for which there is
 * what they need.
 */
export function measuresOf(
  keys: readonly string[] | undefined,
  columns: Pick<SummaryColumns, 'marks' | 'rounds'>,
): readonly Measure[] {
  if (keys === undefined || keys.length === 0) {
    const has = { ...columns.marks, rounds: columns.rounds };
    return measures.filter(({ needs }) => needs === undefined || has[needs] !== undefined);
  }
  return measures.filter(({ key }) => keys.includes(key));
}
