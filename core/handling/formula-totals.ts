import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { resultsOver } from './formula-results';

/**
 * The results of a regime's formulas over a set of records as a whole; one that asks a person for
 * an answer, or speaks of a single record, has none.
 *
 * @example of 3 complaints that blame the dealer: dealerComplaints 3, dealerFine 600.00
 */
export function formulaTotals(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): Readonly<Record<string, number>> {
  const { parameters } = rulebook;
  const record = { fields: {}, events: {}, approvals: {}, level: '' };
  const base = { ...record, parameters, inputs: {}, results: {} };
  return resultsOver(records, { base, inputs: {} }, rulebook, zone);
}
