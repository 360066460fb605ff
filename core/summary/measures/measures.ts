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
import { returnRate } from './return-rate';
import { returned } from './returned';
import { satisfactionRate } from './satisfaction-rate';
import { sectionsOf, type RegimeNames } from './sections';
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
  returned,
  returnRate,
];

/** Every measure a regime may be asked for, those of its sections after the others, each once. */
export function allMeasures(names: RegimeNames): readonly Measure[] {
  const ofSections = sectionsOf(names).flatMap((section) => section.measures);
  return [...new Set([...measures, ...ofSections])];
}

/** What a regime has to measure. */
export type Measurable = RegimeNames & Pick<SummaryColumns, 'marks' | 'rounds'>;

/**
 * The measures of these keys in the order of the list; when none is named, all but those of the
 * sections, as far as there is what they need.
 */
export function measuresOf(
  keys: readonly string[] | undefined,
  columns: Measurable,
): readonly Measure[] {
  if (keys === undefined || keys.length === 0) {
    return measures.filter((measure) => isThere(measure, columns));
  }
  return allMeasures(columns).filter(({ key }) => keys.includes(key));
}

/** Whether a regime has what a measure needs. */
export function isThere({ needs }: Measure, { marks, rounds }: Measurable): boolean {
  return needs === undefined || { ...marks, rounds }[needs] !== undefined;
}
