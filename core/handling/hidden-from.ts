import type { Zone } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';

/** The fields, events and clocks of a record that a role must not see, each once. */
export function hiddenFrom(
  role: string,
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): readonly string[] {
  const context = conditionContext(record, rulebook, zone);
  const hidden = rulebook.confidentiality
    .filter(({ from }) => from.length === 0 || from.includes(role))
    .filter(({ when }) => when === undefined || when.test(context))
    .flatMap(({ hides }) => hides);
  return [...new Set(hidden)];
}
