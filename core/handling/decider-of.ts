import type { Zone } from '../date/time';
import { decidedMatter } from '../record/approval-demands';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Authority, Rulebook } from '../rulebook/rulebook';

/**
 * Who decides a matter of a record: of the rulebook's authorities for the matter the first whose
 * limit holds; `undefined` when none does.
 *
 * @example compensation of 150 yuan is above the duty manager's 100 and within the supervisor's 200
 */
export function deciderOf(
  matter: string,
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): Authority | undefined {
  return decidedMatter(matter, rulebook, conditionContext(record, rulebook, zone)).within[0];
}
