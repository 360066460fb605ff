import type { Zone } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';

/** Whether it depends on the other records of the ledger if a record goes a level or a person up. */
export function mayRepeat(record: ComplaintRecord, rulebook: Rulebook, zone: Zone): boolean {
  return rulebook.escalations.some(
    ({ repeats, when, toLevel }) =>
      repeats !== undefined &&
      (toLevel === undefined || toLevel !== record.level) &&
      (when === undefined || when.test(conditionContext(record, rulebook, zone))),
  );
}
