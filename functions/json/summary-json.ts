import type { Zone } from '../../core/date/time';
import type { Summary } from '../../core/summary/summarise';
import { instantJson } from '../../core/record/time-json';

/** Figures as the API gives them. */
export function summaryJson(summary: Summary, zone: Zone) {
  return { ...summary, asOf: instantJson(summary.asOf, zone) };
}
