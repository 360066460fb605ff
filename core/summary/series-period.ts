import { partsOf } from '../date/civil-date';
import { shiftMonths, wholeMonths, type Period } from './period';

const SERIES_MONTHS = 12;

/** At least the twelve months that end with the period's last one, the rest of that one left out. */
export function seriesPeriod(period: Period): Period {
  const months = wholeMonths(period);
  if (months !== undefined && months >= SERIES_MONTHS) return period;
  const { from } = shiftMonths({ from: period.to, to: period.to }, 1 - SERIES_MONTHS);
  const first = from - partsOf(from).date + 1;
  return { from: Math.min(first, period.from), to: period.to };
}
